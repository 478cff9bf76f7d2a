using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Extraction.Fields.InvoiceNumber;

/// <summary>Everything with figures that may be the invoice's number.</summary>
public sealed partial class NumberCandidates : ICandidateSource
{
    private const int MostWords = 4;
    private const double WidestGap = 0.9;
    private const int LongestPrefix = 2;
    private const double Head = 0.3;

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document)
    {
        var spans = document.Layout.Rows.SelectMany(row => Enumerable.Range(0, row.Words.Count)
            .Where(i => MayBegin(document, row.Index, i)).SelectMany(i => IdSpan.At(row, i, MostWords, WidestGap))).ToList();
        var counts = spans.GroupBy(s => s.Text).ToDictionary(g => g.Key, g => g.Count());
        return spans.Where(s => !OverlapsLabel(document, s) && !Masked().IsMatch(s.Text) && !Price().IsMatch(s.Text)).Select(span => Of(document, span, counts[span.Text]));
    }

    private static Candidate Of(AnalysedDocument document, IdSpan span, int count)
    {
        var context = LabelContext.Of(document, span.Row, span.First, span.Last);
        var features = Describe(document, span, context).Set("repeats", Math.Min(3, count - 1));
        return new Candidate(
            InvoiceFields.InvoiceNumber, span.Text, span.Printed, span.Row.Page, span.Box,
            span.IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text, context.Printed, features);
    }

    private static FeatureSet Describe(AnalysedDocument document, IdSpan span, LabelContext context)
    {
        var (row, text) = (span.Row, span.Text);
        var token = document.TokenPlaces.FirstIn(row, span.First, span.Last);
        var figures = text.Count(char.IsAsciiDigit);
        return context.AddTo(new FeatureSet())
            .Set("right_after_label", context.Left is { } left && left.Hit.Last == span.First - 1)
            .Set("after_title_word", context.Left is not { Strength: > 0.8 } && NumberCues.IsAfterTitleWord(document, span))
            .Set("invoice_on_credit_note", document.Kind.Type == "credit_note" && context.Left?.Hit.Kind is LabelKind.InvoiceTitle)
            .Set("date", token is DateToken).Set("more_than_date", token is DateToken && token.Last < span.Last)
            .Set("titled_date", token is DateToken && context.Left?.Hit.Kind is LabelKind.ReceiptTitle or LabelKind.InvoiceTitle)
            .Set("holds_date", document.Tokens[row.Index].Any(t => t is DateToken && t.First > span.First && t.Last <= span.Last))
            .Set("money", token is AmountToken { IsMoney: true })
            .Set("rate", token is AmountToken { IsPercent: true } || text.Contains('%'))
            .Set("letters", text.Any(char.IsLetter))
            .Set("mostly_letters", figures * 3 < text.Length)
            .Set("lower_case", text.Any(char.IsLower))
            .Set("figures", Math.Min(1, figures / 6.0))
            .Set("one_or_two", text.Length <= 2)
            .Set("long", text.Length > 20)
            .Set("parts", Part().Count(text) > 0)
            .Set("words", (span.Last - span.First) / 2.0)
            .Set("next_joins", span.Last + 1 < row.Words.Count && row.GapBefore(span.Last + 1) < WidestGap
                && row.Words[span.Last + 1].Text.Any(char.IsAsciiDigit))
            .Set("previous_joins", span.First > 0 && row.GapBefore(span.First) < WidestGap && context.Left?.Hit.Last != span.First - 1
                && row.Words[span.First - 1].Text.Any(char.IsAsciiDigit))
            .Set("year", figures == 4 && text.Length == 4 && (text.StartsWith("20", StringComparison.Ordinal) || text.StartsWith("19", StringComparison.Ordinal)))
            .Set("phone_or_url", (Phone().IsMatch(span.Printed) && !NumberCues.IsNamed(context, span) && !NumberCues.IsBesideDate(document, span)) || text.Contains('@') || text.Contains("www", StringComparison.OrdinalIgnoreCase) || text.Contains("://"))
            .Set("clock", Clock().IsMatch(text)).Set("postcode", Postcode().IsMatch(span.Printed))
            .Set("registration", context.Left is null && span.Box.CenterY < document.Layout.Pages[row.Page].Height * Head && RegistrationNumber.Opens(span.Printed))
            .Set("hash", NumberCues.HasHash(span)).Set("beside_date", NumberCues.IsBesideDate(document, span))
            .Set("iban", Iban.HasShape(text) && Iban.LengthIn(Iban.Compact(text)[..2]) is not null)
            .Set("vat_id", VatId.Check(text).Verdict is VatIdVerdict.Valid)
            .Set("top", 1 - document.Layout.RelativeTop(row))
            .Set("later_page", row.Page > document.Layout.Rows[0].Page)
            .Set("buyer_block", document.BuyerBlocks.Hold(row.Page, span.Box))
            .Set("amounts_on_row", document.TokenPlaces.In(row).Money > (token is AmountToken { IsMoney: true } ? 1 : 0))
            .Set("alone", row.SegmentAt(span.First) is var segment && segment.First == span.First && segment.Last == span.Last)
            .Set("near_title", NearTitle(document, span)).Set("numbered", NumberCues.IsNumbered(document, span)).Set("heading", NumberCues.IsHeading(document, span))
            .Set("numbered_over", NumberCues.IsNumberedOver(document, span)).Set("imprint", CompanyLine.Names(document, span.Row, span.First));
    }

    // A lone number on the row of the title or on the next, over or under it.
    private static bool NearTitle(AnalysedDocument document, IdSpan span) => Enumerable.Range(Math.Max(0, span.Row.Index - 1), 3)
        .Any(i => document.LabelKinds.HaveAny(i, 1, LabelKind.InvoiceTitle) && document.Layout.Rows[i].Page == span.Row.Page);

    private static bool MayBegin(AnalysedDocument document, int rowIndex, int index)
    {
        var text = document.Layout.Rows[rowIndex].Words[index].Text;
        return text[0] is not ('$' or '€' or '£' or '₹' or '¥') && text.Any(char.IsAsciiDigit) ? !(NumberCues.SaysNumber(document.Layout.Rows[rowIndex].Words[index].Folded) && index > 0)
            : !NumberCues.SaysNumber(document.Layout.Rows[rowIndex].Words[index].Folded) && (text.Length is >= 1 and <= 5 && text.Any(char.IsAsciiLetterUpper) && !text.Any(char.IsLower) && !text.EndsWith(':'));
    }

    private static bool OverlapsLabel(AnalysedDocument document, IdSpan span) =>
        document.Labels[span.Row.Index].Any(h => h.First <= span.Last && h.Last >= span.First && !IsPrefix(document, span, h));

    // "Rental agreement / Invoice RA 9920184417": behind a label, two letters are the number's own.
    private static bool IsPrefix(AnalysedDocument document, IdSpan span, PhraseHit<LabelKind> hit) => hit.First == span.First && hit.First == hit.Last
        && hit.Letters <= LongestPrefix && hit.Printed.All(char.IsAsciiLetterUpper)
        && document.Labels[span.Row.Index].Any(h => h.Last < hit.First && h.Kind is LabelKind.InvoiceNumber or LabelKind.DocumentNumber or LabelKind.InvoiceTitle);

    [GeneratedRegex(@"\d[-/.]\d|[A-Z]-?\d")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\+?\(?\d{2,5}\)?[ /-]\d{2,}[ \d/-]*$|^\+\d")]
    private static partial Regex Phone();

    // "6,00" and, its sign taken for a figure, "6,006".
    [GeneratedRegex(@"^\d{1,3},\d{2,3}$")]
    private static partial Regex Price();

    // An account of which only the end is shown.
    [GeneratedRegex(@"[Xx*]{3}")]
    private static partial Regex Masked();

    // "MN 55411" and "YO21 1DN", also with the 0 read as O.
    [GeneratedRegex(@"^[A-Z]{2} \d{5}(?:-\d{4})?$|^[A-Z]{1,2}[\dO]{1,2}[A-Z]? \d[A-Z]{2}$")]
    private static partial Regex Postcode();

    // Also "12h42" and "1000HRS-2200".
    [GeneratedRegex(@"^\d{1,2}:\d{2}|^\d{1,2}[hH]\d{2}$|^\d{3,4}HRS")]
    private static partial Regex Clock();
}
