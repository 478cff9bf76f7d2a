using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields;

/// <summary>
/// Doubts that only the page can raise: a date that two people would read differently, a sum without a currency,
/// several invoices in one file. What the values themselves contradict is told by the rules of review.
/// </summary>
internal static class ExtractionWarnings
{
    private const double Settled = 0.85;

    public static IReadOnlyList<Finding> Find(AnalysedDocument document, IReadOnlyDictionary<string, FieldReading> fields) =>
        [.. InvoiceFields.Dates.Order().Select(f => AmbiguousDate(document, f, fields[f])).OfType<Finding>(), .. Currency(fields),
            .. Several(document)];

    private static Finding? AmbiguousDate(AnalysedDocument document, string field, FieldReading reading)
    {
        var token = document.Dates.FirstOrDefault(d => d.Box == reading.Evidence?.Box && d.Row.Page == reading.Evidence?.Page);
        return token?.Readings.Count > 1 && Math.Abs(document.DateOrder.DayFirst) < Settled
            ? new Finding("date_ambiguous", FindingSeverity.Warning, field,
                $"{token.Printed} may be {token.Readings[0].Date:yyyy-MM-dd} or {token.Readings[1].Date:yyyy-MM-dd}.")
            : null;
    }

    private static IEnumerable<Finding> Currency(IReadOnlyDictionary<string, FieldReading> fields)
    {
        if (fields[InvoiceFields.TotalAmount].Value is not null && fields[InvoiceFields.Currency].Value is null)
        {
            yield return new Finding("currency_unknown", FindingSeverity.Warning, InvoiceFields.Currency,
                "No currency is printed that tells what the amounts are in.");
        }
    }

    private static IEnumerable<Finding> Several(AnalysedDocument document)
    {
        var numbers = document.AllLabels.Where(h => h.Kind == LabelKind.InvoiceNumber && h.Row.Words.Count > h.Last + 1)
            .Select(h => (h.Row.Page, Number: NumberAfter(h))).Where(n => n.Number is not null).ToList();
        var perPage = numbers.GroupBy(n => n.Page).Select(g => g.First().Number!).Distinct().ToList();
        var totals = document.AllLabels.Where(h => h.Kind == LabelKind.Total).Select(h => h.Row.Page).Distinct().Count();
        if (perPage.Count > 1 && totals > 1)
        {
            yield return new Finding("several_invoices", FindingSeverity.Warning, null,
                $"The file seems to hold {perPage.Count} invoices: {string.Join(", ", perPage)}. The first was read.");
        }
    }

    private static string? NumberAfter(PhraseHit<LabelKind> label) =>
        IdSpan.At(label.Row, label.Last + 1, 3, 0.9).LastOrDefault()?.Text is { Length: >= 3 } text ? TextNormalizer.Fold(text) : null;
}
