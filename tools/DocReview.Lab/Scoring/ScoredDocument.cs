using System.Text.Json;
using DocReview.Domain.Extraction;
using DocReview.Lab.Invoices;

namespace DocReview.Lab.Scoring;

/// <summary>A document as read, or the reason why it was not.</summary>
/// <param name="Truth">What it says.</param>
/// <param name="Invoice">What was read; null where reading failed.</param>
/// <param name="Failure">Why it failed.</param>
/// <param name="Pages">Pages of the file.</param>
/// <param name="Milliseconds">From opening the file to the last field.</param>
public sealed record ReadDocument(GroundTruth Truth, InvoiceReading? Invoice, string? Failure, int Pages, double Milliseconds)
{
    public string? Value(string field) => Invoice?.Fields.GetValueOrDefault(field)?.Value;

    public double Confidence(string field) => Invoice?.Fields.GetValueOrDefault(field)?.Confidence ?? 0;

    /// <param name="xml">Judge by what the attachment says, and by the page only where it says nothing.</param>
    public ScoredDocument Judged(bool xml = false)
    {
        var truth = xml && Truth.ExpectedXml is { } says ? Truth with { Expected = Over(Truth.Expected, says) } : Truth;
        var verdicts = InvoiceFields.All
            .Select(f => (Field: f, Verdict: Scorer.Field(truth, f, Value(f))))
            .Where(v => v.Verdict is not null).ToDictionary(v => v.Field, v => v.Verdict!.Value);
        return new(this, verdicts, Scorer.Lines(truth, [.. (Invoice?.LineItems ?? []).Select(l => l.Amount?.Value)]));
    }

    private static Dictionary<string, JsonElement> Over(Dictionary<string, JsonElement> page, Dictionary<string, JsonElement> xml) =>
        page.Where(p => !xml.TryGetValue(p.Key, out var said) || said.ValueKind == JsonValueKind.Null)
            .Concat(xml.Where(x => x.Value.ValueKind != JsonValueKind.Null)).ToDictionary(e => e.Key, e => e.Value);
}

/// <summary>A document with a verdict on each field that its truth speaks of.</summary>
public sealed record ScoredDocument(ReadDocument Read, IReadOnlyDictionary<string, Verdict> Verdicts, double? LineF1);
