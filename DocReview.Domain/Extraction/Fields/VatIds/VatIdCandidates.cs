using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Extraction.Fields.VatIds;

/// <summary>Tax ids by their shape or their label; whose they are is told by block, label and place.</summary>
public sealed class VatIdCandidates : ICandidateSource
{
    private const int MostWords = 6;

    // A space is a quarter to a half of the text height: a wider gap parts words that belong to two things.
    private const double WidestGapInTextHeights = 0.9;

    private const int FewestDigits = 7;

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document)
    {
        var spans = document.Layout.Rows.SelectMany(row => Enumerable.Range(0, row.Words.Count)
            .SelectMany(i => IdSpan.At(row, i, MostWords, WidestGapInTextHeights))).ToList();
        var found = spans.Select(s => (Span: s, Id: Correct(s, document.Language))).Concat(Wrapped(document))
            .Where(x => HasLength(x.Id) && !SaysNumber(x.Span))
            .Select(x => (x.Span, x.Id, Context: LabelContext.Find(document, x.Span.Row, x.Span.First, x.Span.Last)))
            .Where(x => IsPossible(x.Id, x.Context) && !OverlapsLabel(document, x.Span)).ToList();
        var distinct = found.Where(f => HasShape(f.Id)).Select(f => Value(f.Id)).Distinct().Count();
        foreach (var (span, id, context) in found)
        {
            yield return Create(document, span, id, context, distinct);
        }
    }

    // "… VAT registration number GB" over "841 207 555": the country ends one row of small print, the digits begin the next.
    private static IEnumerable<(IdSpan Span, string Id)> Wrapped(AnalysedDocument document) =>
        from row in document.Layout.Rows
        from segment in row.Segments
        where char.IsAsciiDigit(segment.Text[0])
        let above = Sentence.Above(document.Layout, segment)
        where above is not null && above.Row.Words[above.Last].Text is { Length: 2 } country && country.All(char.IsAsciiLetterUpper)
            && document.Labels[above.Row.Index].Any(h => h.Kind is LabelKind.VatId && h.Last == above.Last - 1)
        from span in IdSpan.At(row, segment.First, MostWords, WidestGapInTextHeights)
        let id = above.Row.Words[above.Last].Text + span.Text
        where HasShape(id)
        select (span, id);

    private static Candidate Create(AnalysedDocument document, IdSpan span, string id, LabelContext context, int distinct)
    {
        var check = VatId.Check(id);
        var row = span.Row;
        var features = context.AddTo(new FeatureSet())
            .Set("right_after_label", context.Left is { } left && left.Hit.Last >= span.First - 2)
            .Set("shape", HasShape(id))
            .Set("national", id.Contains('/'))
            .Set("tax_word_after",
                span.Last < row.Words.Count - 1
                    && row.GapBefore(span.Last + 1) < WidestGapInTextHeights && IsTaxWord(row.Words[span.Last + 1].Text))
            .Set("checksum", check.Verdict is VatIdVerdict.Valid)
            .Set("wrong_checksum", check.Verdict is VatIdVerdict.WrongChecksum)
            .Set("digits_only", id.All(char.IsAsciiDigit))
            .Set("figures", Math.Min(1.5, id.Count(char.IsAsciiDigit) / 10.0))
            .Set("short", id.Count(char.IsAsciiDigit) < 8)
            .Set("words", (span.Last - span.First) / 3.0)
            .Set("iban", Iban.HasShape(id) && Iban.LengthIn(id[..2]) == id.Length)
            .Set("next_joins", span.Last + 1 < row.Words.Count && row.GapBefore(span.Last + 1) < WidestGapInTextHeights
                && row.Words[span.Last + 1].Text is var next && next.Any(char.IsAsciiDigit) && next.Length <= 5)
            .Set("buyer_block", document.BuyerBlocks.Hold(row.Page, span.Box))
            .Set("seller_block", document.SellerBlocks.Hold(row.Page, span.Box))
            .Set("date_or_money", document.Tokens[row.Index].Any(t => t.First <= span.Last && t.Last >= span.First
                && t is DateToken or AmountToken { IsMoney: true, Decimals: 2 }))
            .Set("several", distinct > 1).Set("company_line", CompanyLine.Names(document, row, span.First))
            .Set("footer", document.Layout.RelativeTop(row) > 0.8)
            .Set("top", 1 - document.Layout.RelativeTop(row))
            .Set("near_bank", Near(document, row.Index, LabelKind.Iban, LabelKind.Bank))
            .Set("near_register", Near(document, row.Index, LabelKind.CompanyNumber));
        return new Candidate(
            InvoiceFields.VendorVatId, Value(id), span.Printed, row.Page, span.Box,
            span.IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text, context.Printed, features)
        {
            Checks = check.Verdict is VatIdVerdict.Valid ? ["vat_id_checksum"] : [],
        };
    }

    private static bool Near(AnalysedDocument document, int row, params ReadOnlySpan<LabelKind> kinds) =>
        document.LabelKinds.HaveAny(Math.Max(0, row - 2), 5, kinds);

    private static bool HasLength(string id) => id.Length is >= FewestDigits and <= 20 && id.Count(char.IsAsciiDigit) >= FewestDigits;

    private static bool IsPossible(string id, LabelContext context) =>
        HasShape(id) || IsTaxLabel(context.Left) || IsTaxLabel(context.SecondLabelLeft) || IsTaxLabel(context.Above);

    // "no. 091149543" is a number of something, "NO 091149543" one of Norway's.
    private static bool SaysNumber(IdSpan span) =>
        span.Row.Words[span.First].Text is "no." or "No." or "no" or "No" or "nr." or "Nr." or "n.";

    private static bool IsTaxLabel(LabelRelation? relation) =>
        relation?.Hit.Kind is LabelKind.VatId or LabelKind.TaxNumber or LabelKind.BuyerVatId;

    private static bool HasShape(string id) => VatId.Check(id) is { Country: not null, Verdict: not VatIdVerdict.WrongFormat } check
        && (check.Country != "RO" || check.Verdict is VatIdVerdict.Valid);

    private static bool OverlapsLabel(AnalysedDocument document, IdSpan span) =>
        document.Labels[span.Row.Index].Any(h => h.First <= span.Last && h.Last >= span.First
            && h.Kind is LabelKind.VatId or LabelKind.TaxNumber or LabelKind.BuyerVatId or LabelKind.Contact);

    // "CHE-123.456.788 MWST": the word behind says what the number is, and is none of it.
    private static string Value(string id) => VatId.Normalise(id) is var value && value.StartsWith("CHE", StringComparison.Ordinal)
        ? value.TrimEnd(' ', 'M', 'W', 'S', 'T', 'V', 'A', 'I') : VatId.Normalise(id);

    private static bool IsTaxWord(string word) =>
        word.Trim('.', ',', '(', ')') is "MWST" or "MWSt" or "MwSt" or "TVA" or "IVA" or "VAT" or "MVA" or "GST";

    private static string Correct(IdSpan span, string? language)
    {
        // The first letter of a Spanish id says what sort of company it is.
        if (!span.IsOcr
            || (language == "es" && VatId.Check(span.Text, "ES")
                .Verdict is VatIdVerdict.Valid or VatIdVerdict.WrongChecksum or VatIdVerdict.Unchecked))
        {
            return span.Text;
        }

        var corrected = OcrVatIds.Correct(span.Text);
        return HasShape(corrected) ? corrected : OcrDigits.Correct(corrected);
    }
}
