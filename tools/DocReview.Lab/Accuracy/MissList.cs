using System.Text.Json;
using DocReview.Domain.Extraction;
using DocReview.Lab.Invoices;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Accuracy;

/// <summary>The score of one folder on the console, with every field that is not right on a line of its own.</summary>
public static class MissList
{
    public static async Task<int> PrintAsync(string folder, bool misses, string? predictions)
    {
        using var reader = new DocumentExtractor();
        var truths = GroundTruth.ReadAll(Path.Combine(folder, "truth.jsonl"));
        var read = await reader.ReadAsync(folder, truths, ignoreXml: true, Environment.ProcessorCount);
        List<ScoredDocument> scored = [.. read.Where(d => d.Truth.Failure is null).Select(d => d.Judged())];
        if (predictions is not null) File.WriteAllLines(predictions, read.Select(Prediction));
        if (misses) foreach (var document in scored) Print(document);
        Console.Write(ReportText.Groups("",
            [("all", scored),
                .. scored.GroupBy(d => d.Read.Truth.Group ?? "").OrderBy(g => g.Key, StringComparer.Ordinal)
                .Select(g => (g.Key, (IReadOnlyList<ScoredDocument>)[.. g]))]));
        Console.WriteLine();
        Console.Write(ReportText.Fields(Scoreboard.Count(scored)));
        Console.WriteLine();
        Console.Write(ReportText.Calibration(Reliability.Measure(scored)));
        return 0;
    }

    /// <summary>A line as other scorers of the corpus read it.</summary>
    private static string Prediction(ReadDocument document)
    {
        var predicted = InvoiceFields.All.ToDictionary(f => f, f => (object?)document.Value(f));
        predicted["line_items"] = document.Invoice?.LineItems.Select(l => new Dictionary<string, string?> { ["amount"] = l.Amount?.Value })
            ?? [];
        return JsonSerializer.Serialize(new Dictionary<string, object?> { ["file"] = document.Truth.File, ["predicted"] = predicted });
    }

    /// <summary>Every field that is not right on a line of its own.</summary>
    public static void Print(ScoredDocument document)
    {
        var read = document.Read;
        if (read.Failure is not null) Console.WriteLine($"{read.Truth.File}\tfailed\t{read.Failure}");
        foreach (var (field, verdict) in document.Verdicts.Where(v => v.Value is Verdict.Wrong or Verdict.Missed or Verdict.Invented))
            Console.WriteLine($"{read.Truth.File}\t{read.Truth.Language}\t{read.Truth.Group}\t{field}\t{verdict}\texpected "
                + $"{read.Truth.Expected[field]}\tgot {read.Value(field)}\t{read.Confidence(field):0.00}\tlabel "
                + $"{read.Invoice?.Fields.GetValueOrDefault(field)?.Evidence?.Label}");
        if (document.LineF1 < 0.999 && read.Failure is null)
            Console.WriteLine($"{read.Truth.File}\t{read.Truth.Language}\t{read.Truth.Group}\tline_items\t{document.LineF1:0.00}\tgot "
                + $"{string.Join(' ', read.Invoice?.LineItems.Select(l => l.Amount?.Value ?? "-") ?? [])}");
    }
}
