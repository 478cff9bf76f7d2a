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

/// <summary>Everything with digits that may be the invoice's number.</summary>
public sealed partial class NumberCandidates : ICandidateSource
{
    private const int MostWords = 4;

    // A space is a quarter to a half of the text height: a wider gap parts words that belong to two things.
    private const double WidestGapInTextHeights = 0.9;

    private const int LongestPrefix = 2;

    // Letters before the digits, a space away: "RA 9920184417", "INV24 117".
    private const int LongestLetters = 5;

    // A letterhead ends here, where the address of an envelope begins.
    private const double HeadInPageHeights = 0.3;

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document)
    {
        var spans = document.Layout.Rows.SelectMany(row => Enumerable.Range(0, row.Words.Count)
            .Where(i => MayBegin(document, row.Index, i)).SelectMany(i => IdSpan.At(row, i, MostWords, WidestGapInTextHeights))).ToList();
        var counts = spans.GroupBy(s => s.Text).ToDictionary(g => g.Key, g => g.Count());
        return spans.Where(s => !OverlapsLabel(document, s) && !Masked().IsMatch(s.Text) && !Price().IsMatch(s.Text))
            .Select(span => Create(document, span, counts[span.Text]));
    }

    private static Candidate Create(AnalysedDocument document, IdSpan span, int count)
    {
        var context = LabelContext.Find(document, span.Row, span.First, span.Last);
        var features = Describe(document, span, context).Set("repeats", Math.Min(3, count - 1));
        return new Candidate(
            InvoiceFields.InvoiceNumber, span.Text, span.Printed, span.Row.Page, span.Box,
            span.IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text, context.Printed, features);
    }

    // Scores add up in the order of the features: another order would change their last digit.
    private static FeatureSet Describe(AnalysedDocument document, IdSpan span, LabelContext context)
    {
        var features = context.AddTo(new FeatureSet());
        DescribeTokens(features, document, span, context);
        DescribeText(features, span, context);
        DescribeOtherMeanings(features, document, span, context);
        DescribePlace(features, document, span);
        return features;
    }

    private static void DescribeTokens(FeatureSet features, AnalysedDocument document, IdSpan span, LabelContext context)
    {
        var token = document.TokenPlaces.FirstIn(span.Row, span.First, span.Last);
        var label = context.Left?.Hit.Kind;
        var afterTitleWord = context.Left is not { Strength: > 0.8 } && NumberCues.IsAfterTitleWord(document, span);
        features
            .Set("right_after_label", context.Left is { } left && left.Hit.Last == span.First - 1)
            .Set("after_title_word", afterTitleWord)
            .Set("invoice_on_credit_note", document.Kind.Type == "credit_note" && label is LabelKind.InvoiceTitle)
            .Set("date", token is DateToken)
            .Set("more_than_date", token is DateToken && token.Last < span.Last)
            .Set("titled_date", token is DateToken && label is LabelKind.ReceiptTitle or LabelKind.InvoiceTitle)
            .Set("holds_date", document.Tokens[span.Row.Index].Any(t => t is DateToken && t.First > span.First && t.Last <= span.Last))
            .Set("money", token is AmountToken { IsMoney: true })
            .Set("rate", token is AmountToken { IsPercent: true } || span.Text.Contains('%'));
    }

    private static void DescribeText(FeatureSet features, IdSpan span, LabelContext context)
    {
        var (row, text) = (span.Row, span.Text);
        var digits = text.Count(char.IsAsciiDigit);
        var isFirstAfterLabel = context.Left?.Hit.Last == span.First - 1;
        features
            .Set("letters", text.Any(char.IsLetter))
            .Set("mostly_letters", digits * 3 < text.Length)
            .Set("lower_case", text.Any(char.IsLower))
            .Set("figures", Math.Min(1, digits / 6.0))
            .Set("one_or_two", text.Length <= 2)
            .Set("long", text.Length > 20)
            .Set("parts", Part().Count(text) > 0)
            .Set("words", (span.Last - span.First) / 2.0)
            .Set("next_joins", span.Last + 1 < row.Words.Count && Joins(row, span.Last + 1, span.Last + 1))
            .Set("previous_joins", span.First > 0 && !isFirstAfterLabel && Joins(row, span.First, span.First - 1));
    }

    private static void DescribeOtherMeanings(FeatureSet features, AnalysedDocument document, IdSpan span, LabelContext context)
    {
        var text = span.Text;
        var hasCentury = text.StartsWith("20", StringComparison.Ordinal) || text.StartsWith("19", StringComparison.Ordinal);
        var isYear = text.Length == 4 && text.Count(char.IsAsciiDigit) == 4 && hasCentury;
        var inLetterhead = span.Box.CenterY < document.Layout.Pages[span.Row.Page].Height * HeadInPageHeights;
        features
            .Set("year", isYear)
            .Set("phone_or_url", IsTelephone(document, span, context) || IsAddress(text))
            .Set("clock", Clock().IsMatch(text))
            .Set("postcode", Postcode().IsMatch(span.Printed))
            .Set("registration", context.Left is null && inLetterhead && RegistrationNumber.Opens(span.Printed))
            .Set("hash", NumberCues.HasHash(span))
            .Set("beside_date", NumberCues.IsBesideDate(document, span))
            .Set("iban", Iban.HasShape(text) && Iban.LengthIn(Iban.Compact(text)[..2]) is not null)
            .Set("vat_id", VatId.Check(text).Verdict is VatIdVerdict.Valid);
    }

    private static void DescribePlace(FeatureSet features, AnalysedDocument document, IdSpan span)
    {
        var row = span.Row;
        var segment = row.SegmentAt(span.First);
        var ownMoney = document.TokenPlaces.FirstIn(row, span.First, span.Last) is AmountToken { IsMoney: true } ? 1 : 0;
        features
            .Set("top", 1 - document.Layout.RelativeTop(row))
            .Set("later_page", row.Page > document.Layout.Rows[0].Page)
            .Set("buyer_block", document.BuyerBlocks.Hold(row.Page, span.Box))
            .Set("amounts_on_row", document.TokenPlaces.In(row).Money > ownMoney)
            .Set("alone", segment.First == span.First && segment.Last == span.Last)
            .Set("near_title", NearTitle(document, span))
            .Set("numbered", NumberCues.IsNumbered(document, span))
            .Set("heading", NumberCues.IsHeading(document, span))
            .Set("numbered_over", NumberCues.IsNumberedOver(document, span))
            .Set("imprint", CompanyLine.Names(document, row, span.First));
    }

    // Whether a word with digits stands beside another, with no more than a space before the one of them that follows.
    private static bool Joins(TextRow row, int following, int word) =>
        row.GapBefore(following) < WidestGapInTextHeights && row.Words[word].Text.Any(char.IsAsciiDigit);

    private static bool IsTelephone(AnalysedDocument document, IdSpan span, LabelContext context) =>
        Phone().IsMatch(span.Printed) && !NumberCues.IsNamed(context, span) && !NumberCues.IsBesideDate(document, span);

    private static bool IsAddress(string text) =>
        text.Contains('@') || text.Contains("www", StringComparison.OrdinalIgnoreCase) || text.Contains("://");

    // A lone number on the row of the title or on the next, over or under it.
    private static bool NearTitle(AnalysedDocument document, IdSpan span) => Enumerable.Range(Math.Max(0, span.Row.Index - 1), 3)
        .Any(i => document.LabelKinds.HaveAny(i, 1, LabelKind.InvoiceTitle) && document.Layout.Rows[i].Page == span.Row.Page);

    private static bool MayBegin(AnalysedDocument document, int rowIndex, int index)
    {
        var word = document.Layout.Rows[rowIndex].Words[index];
        var text = word.Text;
        var saysNumber = NumberCues.SaysNumber(word.Folded);
        var isMoney = text[0] is '$' or '€' or '£' or '₹' or '¥';
        if (!isMoney && text.Any(char.IsAsciiDigit))
        {
            return !saysNumber || index == 0;
        }

        var isCapitals = text.Any(char.IsAsciiLetterUpper) && !text.Any(char.IsLower);
        return !saysNumber && text.Length <= LongestLetters && isCapitals && !text.EndsWith(':');
    }

    private static bool OverlapsLabel(AnalysedDocument document, IdSpan span) =>
        document.Labels[span.Row.Index].Any(h => h.First <= span.Last && h.Last >= span.First && !IsPrefix(document, span, h));

    // "Rental agreement / Invoice RA 9920184417": behind a label, two letters are the number's own.
    private static bool IsPrefix(AnalysedDocument document, IdSpan span, PhraseHit<LabelKind> hit) =>
        hit.First == span.First && hit.First == hit.Last
        && hit.Letters <= LongestPrefix && hit.Printed.All(char.IsAsciiLetterUpper)
        && document.Labels[span.Row.Index]
        .Any(h => h.Last < hit.First && h.Kind is LabelKind.InvoiceNumber or LabelKind.DocumentNumber or LabelKind.InvoiceTitle);

    [GeneratedRegex(@"\d[-/.]\d|[A-Z]-?\d")]
    private static partial Regex Part();

    [GeneratedRegex(@"^\+?\(?\d{2,5}\)?[ /-]\d{2,}[ \d/-]*$|^\+\d")]
    private static partial Regex Phone();

    // "6,00" and, its sign taken for a digit, "6,006".
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
