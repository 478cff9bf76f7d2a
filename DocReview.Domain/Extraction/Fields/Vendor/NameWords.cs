using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>How far the words of a line are words that name no company: labels, headings, the commonest ones.</summary>
internal static class NameWords
{
    public static double FunctionWords(AnalysedDocument document, IReadOnlyList<LayoutWord> words) =>
        words.Count(w =>
            w.Folded.Length > 1 && char.IsLower(w.Text[0]) && document.Lexicon.FunctionWords[w.Folded].Any()) / (double)words.Count;

    public static bool NotAName(AnalysedDocument document, NameSpan span, IReadOnlyList<LayoutWord> words) =>
        document.Lexicon.NotNames.Contains(string.Concat(words.Select(w => w.Folded)))
        || document.Columns[span.Row.Index].Any(h => h.First == span.First && h.Last == span.Last);

    // Share of the words that head columns, of a row that heads several.
    public static double ColumnWords(AnalysedDocument document, NameSpan span)
    {
        var (heads, words) = (0, 0);
        foreach (var hit in document.Columns[span.Row.Index])
        {
            if (span.Row.SegmentAt(hit.First) is var s && hit.Last <= s.Last && s.Last - s.First <= 2)
            {
                heads++;
                words += Math.Max(0, Math.Min(hit.Last, span.Last) - Math.Max(hit.First, span.First) + 1);
            }
        }

        return heads < 2 ? 0 : words / (double)(span.Last - span.First + 1);
    }

    // Share of the words that are labels; a label inside a longer name ("Total Energies") weighs little.
    public static double LabelWords(AnalysedDocument document, NameSpan span)
    {
        var labelled = document.Labels[span.Row.Index].Where(h => h.First <= span.Last && h.Last >= span.First)
            .Sum(h => Math.Min(h.Last, span.Last) - Math.Max(h.First, span.First) + 1);
        return IsBilingualLabel(document, span) ? 1 : labelled / (double)(span.Last - span.First + 1);
    }

    /// <summary>Whether it is a label and no more, or one with its value: "Seller", "VAT no.: GB123".</summary>
    public static bool IsLabel(AnalysedDocument document, NameSpan span) => document.Labels[span.Row.Index].Any(h => h.First == span.First
        && (h.Last == span.Last || h.Printed.EndsWith(':'))
        && h.Kind is LabelKind.Seller or LabelKind.Buyer or LabelKind.VatId or LabelKind.BuyerVatId
            or LabelKind.TaxNumber or LabelKind.CompanyNumber or LabelKind.Iban or LabelKind.Bank or LabelKind.InvoiceNumber
                or LabelKind.InvoiceDate or LabelKind.DueDate);

    /// <summary>Whether it is a person: "Mme Muster", "Inh. Max Muster". No company calls itself so.</summary>
    public static bool IsAddressed(AnalysedDocument document, NameSpan span, IReadOnlyList<LayoutWord> words) => words.Count > 1
        && (document.Lexicon.Honorifics.Contains(words[0].Folded)
            || document.Lexicon.Honorifics.Contains(words[0].Folded + words[1].Folded))
        && char.IsUpper(words[0].Text[0]) && !LegalForm.EndsAt(span.Row, span.First, span.Last, document.Lexicon);

    // "Termin płatności / Payment due": a label says what it is in a language that no list holds too.
    private static bool IsBilingualLabel(AnalysedDocument document, NameSpan span) => span.Last + 2 < span.Row.Words.Count
        && span.Row.Words[span.Last + 1].Text is "/" && document.Labels[span.Row.Index].Any(h => h.First == span.Last + 2);
}
