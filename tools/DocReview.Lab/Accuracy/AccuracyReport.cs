using System.Globalization;
using System.Text;
using DocReview.Lab.Invoices;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Accuracy;

/// <summary>Measures the reader on the samples, and on a corpus where there is one, and writes docs/accuracy.md.</summary>
public static class AccuracyReport
{
    private sealed record Measured(string Title, string About, IReadOnlyList<ReadDocument> WithXml, IReadOnlyList<ReadDocument> PageAlone);

    /// <param name="sets">Title, what it is, and the folder with its truth.jsonl.</param>
    /// <param name="target">The document to write.</param>
    public static async Task<int> WriteAsync(IReadOnlyList<(string Title, string About, string Folder)> sets, string target)
    {
        using var reader = new DocumentExtractor();
        var text = new StringBuilder(Preamble());
        foreach (var (title, about, folder) in sets)
        {
            var truths = GroundTruth.ReadAll(Path.Combine(folder, "truth.jsonl"));
            await reader.ReadAsync(folder, [.. truths.Take(3)], ignoreXml: false, parallel: 1);
            var section = Section(await MeasureAsync(reader, title, about, folder, truths));
            Console.Write(section);
            text.Append(section);
        }
        File.WriteAllText(target, text.ToString());
        return 0;
    }

    /// <summary>Reads everything, and again without its XML what has one.</summary>
    private static async Task<Measured> MeasureAsync(
        DocumentExtractor reader, string title, string about, string folder, IReadOnlyList<GroundTruth> truths)
    {
        var withXml = await reader.ReadAsync(folder, truths, ignoreXml: false, parallel: 1);
        var hybrids = truths.Where(t => t.Kind == "hybrid_pdf").ToList();
        var again = (await reader.ReadAsync(folder, hybrids, ignoreXml: true, parallel: 1)).ToDictionary(d => d.Truth.File);
        return new(title, about, withXml, [.. withXml.Select(d => again.GetValueOrDefault(d.Truth.File, d))]);
    }

    private static string Section(Measured measured)
    {
        var (withXml, pageAlone) = (Judged(measured.WithXml), Judged(measured.PageAlone));
        var hybrids = measured.WithXml.Where(d => d.Truth.ExpectedXml is not null).Select(d => d.Judged(xml: true)).ToList();
        return $"## {measured.Title}\n{measured.About}\n\n"
            + ReportText.Groups("",
                [("everything used, judged by the page", withXml), ("attached XML ignored, judged by the page", pageAlone),
                    ("hybrids, judged by their XML", hybrids)]) + "\n"
            + Unreadable(measured.WithXml)
            + "### Fields, attached XML ignored\n" + ReportText.Fields(Scoreboard.Count(pageAlone)) + "\n"
            + "### Kinds, attached XML ignored\n" + ReportText.Groups("kind", Groups(pageAlone, d => d.Read.Truth.Kind)) + "\n"
            + "### Languages, attached XML ignored\n" + ReportText.Groups("language", Groups(pageAlone, d => d.Read.Truth.Language)) + "\n"
            + "### Calibration, attached XML ignored\n"
            + ReportText.Calibration(Reliability.Measure(pageAlone.Where(d => d.Read.Truth.Kind != "xml"))) + "\n";
    }

    private static string Unreadable(IReadOnlyList<ReadDocument> documents)
    {
        var text = new StringBuilder();
        foreach (var document in documents.Where(d => d.Truth.Failure is not null || d.Failure is not null))
        {
            var verdict = document.Truth.Failure is { } due ? $", as it should be ({due})" : ", and should have been read";
            text.Append($"- `{document.Truth.File}`: {document.Failure ?? "read"}{verdict}\n");
        }
        return text.Length == 0 ? "" : "Not read:\n" + text + "\n";
    }

    private static List<ScoredDocument> Judged(IReadOnlyList<ReadDocument> documents) =>
        [.. documents.Where(d => d.Truth.Failure is null).Select(d => d.Judged())];

    private static IEnumerable<(string, IReadOnlyList<ScoredDocument>)> Groups(
        IReadOnlyList<ScoredDocument> documents, Func<ScoredDocument, string> key) =>
        documents.GroupBy(key).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => (g.Key, (IReadOnlyList<ScoredDocument>)[.. g]));

    private static string Preamble() => string.Create(CultureInfo.InvariantCulture, $"""
        # Accuracy
        Measured on {DateTime.UtcNow:yyyy-MM-dd} on {Environment.ProcessorCount} cores of {Processor()}. Made by `bin/accuracy [FOLDER]`; to be made again after every change to the reader.

        A field is right where its value equals the truth or a value that counts as the same (names: 0.85 alike once folded; numbers and ids without blanks, points and hyphens; amounts to the cent). An invention is a value for a field that the page does not have. The four core fields are vendor, number, date and total. Line F1 compares the amounts of the lines. Times are of one document after another, OCR included, the median of their pages. How layouts and vendors are read that the weights were not fitted on: [fit](fit.md).


        """);

    private static string Processor()
    {
        var line = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo")
            .FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?.Split(':', 2)[1].Trim() ?? "an unnamed processor";
    }
}
