using System.Globalization;
using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Dates;

/// <summary>Every reading of every date, as date of issue and as due date.</summary>
public sealed class DateCandidates : ICandidateSource
{
    private const int LongestPreposition = 3;

    // Of what the label would say otherwise.
    private const double ShortShare = 0.2;

    // Dates far before most others are births, foundations and laws.
    private const int LongestYears = 15;

    private const int RowsToNext = 4;
    private const int MostWordsOfRange = 3;

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document)
    {
        var dates = document.Dates;
        var counts = dates.SelectMany(d => d.Readings.Select(r => r.Date).Distinct()).CountBy(date => date).ToDictionary();
        var all = dates.Select(d => Likeliest(document, d)).Order().ToList();
        var likely = all.Distinct().ToList();
        foreach (var (token, index) in dates.Select((d, i) => (d, i)))
        {
            var context = LabelContext.Find(document, token.Row, token.First, token.Last, FirstWithDigit(token));
            foreach (var reading in token.Readings)
            {
                var features = Describe(document, token, reading, context);
                features.Set("first", index == 0).Set("only", likely.Count == 1)
                    .Set("long_before", all[all.Count / 2].Year - reading.Date.Year > LongestYears)
                    .Set("one_of_column", IsOneOfColumn(document, token))
                    .Set("earliest", reading.Date == likely[0]).Set("latest", likely.Count > 1 && reading.Date == likely[^1])
                    .Set("repeats", Math.Min(3, counts[reading.Date] - 1));
                var value = reading.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                foreach (var field in InvoiceFields.Dates)
                {
                    yield return new Candidate(
                        field, value, token.Printed, token.Row.Page,
                        token.Box, token.IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text, context.Printed, features);
                }
            }
        }
    }

    // Dates under each other are when the lines' goods or services came.
    private static bool IsOneOfColumn(AnalysedDocument document, DateToken token) => token.First == 0 && token.Row.Segments.Count > 2
        && Enumerable.Range(token.Row.Index - RowsToNext, (2 * RowsToNext) + 1)
            .Any(i => i != token.Row.Index && i >= 0 && i < document.Layout.Rows.Count
            && document.Layout.Rows[i] is var row && row.Page == token.Row.Page && row.Segments.Count > 2
            && document.TokenPlaces.At(row, 0) is DateToken other && Math.Abs(other.Box.Left - token.Box.Left) < token.Row.TextHeight / 2);

    private static DateOnly Likeliest(AnalysedDocument document, DateToken token) =>
        token.Readings.MaxBy(r => document.DateOrder.Agreement(r.Order)).Date;

    private static FeatureSet Describe(AnalysedDocument document, DateToken token, DateReading reading, LabelContext context)
    {
        var (row, asksPayment) = (token.Row, AsksPayment(document, token));
        // "soit le 3 mai": a short word that dates anything is no label of the issue where the sentence is about paying.
        var share = asksPayment
            && context.Left is { Hit: { Kind: LabelKind.InvoiceDate, Letters: <= LongestPreposition } } ? ShortShare : 1;
        return context.AddTo(new FeatureSet(), share)
            // The likelier reading is as good as a date that needs none, the other the worse the surer the order is.
            .Set("order", document.DateOrder.Agreement(reading.Order) - token.Readings.Max(r => document.DateOrder.Agreement(r.Order)))
            .Set("top", 1 - document.Layout.RelativeTop(row))
            .Set("later_page", row.Page > document.Layout.Rows[0].Page)
            .Set("due_on", context.Left is { Hit.Kind: LabelKind.AmountDue } owed && owed.Hit.Last >= token.First - 1)
            .Set("of_something", IsOfSomething(context)).Set("of_period", IsOfPeriod(document, token, context))
            .Set("asks_payment", asksPayment).Set("pay_until", asksPayment && FollowsPreposition(token))
            .Set("place_line", IsPlaceLine(token))
            .Set("with_time", HasTime(token))
            .Set("range", IsRange(document, token))
            .Set("early", document.LabelKinds.HaveAny(row.Index, 1, LabelKind.EarlyPayment, LabelKind.Discount))
            .Set("percent_on_row", document.TokenPlaces.In(row).Rates > 0)
            .Set("in_table", document.TokenPlaces.In(row).Money >= 1)
            .Set("sentence", row.SegmentAt(token.First) is var s && s.Last - s.First >= 9)
            .Set("short_year", !token.Printed.Contains(reading.Date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }

    // "as agreed in the meeting of 3 March": a mere preposition dates whatever stands before it, which is no invoice.
    private static bool IsOfSomething(LabelContext context) => context.Left is { Hit.Letters: <= LongestPreposition } left
        && left.Hit.Row.Segments.All(s => s.First != left.Hit.First)
        && context.SecondLabelLeft?.Hit.Kind
        is not (LabelKind.InvoiceNumber or LabelKind.InvoiceTitle or LabelKind.CreditTitle or LabelKind.DocumentNumber
            or LabelKind.ReceiptTitle or LabelKind.DueDate);

    // "Your contract runs until 31 December": a short word dates whatever the sentence is about. "Payable until" does not.
    private static bool IsOfPeriod(AnalysedDocument document, DateToken token, LabelContext context) =>
        context.Left is null or { Hit.Letters: <= LongestPreposition + 1 } or { Hit.Kind: LabelKind.OtherDate }
        && Says(document, token, document.Lexicon.PeriodWords) && !Says(document, token, document.Lexicon.PaymentWords);

    // "We collect it on 11 April", but not "your payment of 26 March", which was made.
    private static bool AsksPayment(AnalysedDocument document, DateToken token) => Says(document, token, document.Lexicon.PaymentWords)
        && !(document.Labels[token.Row.Index].Any(h => h.Kind is LabelKind.Paid or LabelKind.PreviousBalance && h.Last <= token.First)
            && document.TokenPlaces.In(token.Row).Money > 0)
        && !document.Statuses[token.Row.Index].Any(h => h.Kind is StatusKind.Paid);

    private static bool FollowsPreposition(DateToken token)
    {
        var segment = Sentence.SegmentAt(token.Row, token.First);
        return token.First == segment.First || token.Row.Words[token.First - 1]
            .Text is { Length: <= LongestPreposition + 2 } before && before.All(char.IsLower);
    }

    private static bool Says(AnalysedDocument document, DateToken token, IReadOnlySet<string> stems) =>
        Sentence.Says(document.Layout, token.Row, token.First, stems);

    // A label may end in a word that dates begin with: "no later than the | 3 March".
    private static int FirstWithDigit(DateToken token) =>
        Enumerable.Range(token.First, token.Last - token.First + 1)
            .FirstOrDefault(i => token.Row.Words[i].Text.Any(char.IsAsciiDigit), token.First);

    // "Lindau, den 3. März 2025" over a letter.
    private static bool IsPlaceLine(DateToken token)
    {
        var segment = token.Row.SegmentAt(token.First);
        var before = token.First - segment.First;
        return segment.Last == token.Last && before is >= 1 and <= 4 && char.IsUpper(segment.Text[0])
            && token.Row.Words.Skip(segment.First).Take(before).Any(w => w.Text.EndsWith(','))
            && !token.Row.TextOf(segment.First, token.First - 1).Any(char.IsAsciiDigit);
    }

    private static bool HasTime(DateToken token) => token.Row.Words.Skip(token.First).Take(token.Last - token.First + 4)
        .Any(w => w.Text.Length is >= 4 and <= 11 && w.Text.Contains(':') && w.Text.Count(char.IsAsciiDigit) >= 3 && !w.Text.Contains('/'));

    // "01.05.14 - 31.05.14": a period, at whichever end.
    private static bool IsRange(AnalysedDocument document, DateToken token) =>
        document.Tokens[token.Row.Index].OfType<DateToken>().Any(other => other != token
            && WordsBetween(token, other) <= MostWordsOfRange && Between(token, other) is var text
            && text is "" or "-" or "–" or "bis" or "to" or "tot" or "au" or "al" or "till" or "t/m" or "a");

    private static int WordsBetween(Token a, Token b) => Math.Max(a.First, b.First) - Math.Min(a.Last, b.Last) - 1;

    private static string Between(Token a, Token b)
    {
        var (left, right) = a.First < b.First ? (a, b) : (b, a);
        return right.First - left.Last > 1 ? left.Row.TextOf(left.Last + 1, right.First - 1) : "";
    }
}
