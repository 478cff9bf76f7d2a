using System.Globalization;
using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>Every amount as net, tax, total and amount due; and the sum of several tax lines as tax.</summary>
public sealed class AmountCandidates : ICandidateSource
{
    private const int FewestWordsOfSentence = 5;

    // A label for a date says a little less than one for the amount.
    private const double DueShare = 0.9;

    private static readonly string[] Fields =
        [InvoiceFields.NetAmount, InvoiceFields.TaxAmount, InvoiceFields.TotalAmount, InvoiceFields.AmountDue];

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document)
    {
        var amounts = document.Amounts.Where(a => Math.Abs(a.Value) < 1_000_000_000).Select(a => LabelledAmount.From(document, a)).ToList();
        var scale = AmountScale.Measure(amounts);
        var (rates, rows, early, sums) = (TaxRateTable.Find(document), TaxRateRows.Find(document),
            EarlyPaymentDiscount.Find(document, scale.Largest), ColumnSums.Find(amounts));
        var taxes = TaxLines.Find(amounts);
        var ofTaxes = taxes.Select(t => t.Token).ToHashSet();
        var paid = document.Statuses.SelectMany(s => s).Any(h => h.Kind == StatusKind.Paid);
        foreach (var (amount, index) in amounts.Select((a, i) => (a, i)))
        {
            foreach (var reading in amount.Token.Parsed.Readings)
            {
                var described = Describe(document, amount, reading, scale).Set("early", early.Hold(amount.Token, reading.Value));
                sums.AddTo(described, amount).Set("one_of_tax_lines", ofTaxes.Contains(amount.Token));
                var features = (rows.AreSplit ? described : rows.AddTo(rates.AddTo(described, amount.Token), amount.Token))
                    .Set("said_paid", paid)
                    .Set("order", amounts.Count > 1 ? (double)index / (amounts.Count - 1) : 1);
                var value = Format(reading.Value);
                foreach (var field in Fields)
                {
                    yield return Create(field, amount, value, features);
                }
            }
        }

        if (TaxLines.Sum(taxes) is { } sum)
        {
            yield return sum;
        }

        foreach (var candidate in rows.AreSplit ? rows.Sums() : rates.Sums().Concat(rows.Sums()))
        {
            yield return candidate;
        }
    }

    /// <summary>An amount in the form of <see cref="FieldReading.Value"/>: at least two decimals, none lost.</summary>
    public static string Format(decimal amount) => amount.ToString("0.00####", CultureInfo.InvariantCulture);

    private static Candidate Create(string field, LabelledAmount amount, string value, FeatureSet features) => new(
        field, value, amount.Token.Printed, amount.Token.Row.Page, amount.Token.Box,
        amount.Token.IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text, amount.Context.Printed, features);

    private static FeatureSet Describe(AnalysedDocument document, LabelledAmount amount, AmountReading reading, AmountScale scale)
    {
        var token = amount.Token;
        var row = token.Row;
        return amount.Context.AddTo(new FeatureSet())
            .Set("left:amount_due", IsDueWithoutDate(document, amount) ? DueShare * amount.Context.Left!.Strength : 0)
            .Set("second_reading", reading != token.Parsed.Readings[0])
            .Set("currency", token.Currency is not null)
            .Set("two_decimals", reading.Decimals == 2)
            .Set("whole", reading.Decimals == 0 && token.Currency is null)
            .Set("odd_decimals", reading.Decimals is 1 or > 2)
            .Set("zero", reading.Value == 0).Set("unnamed_zero", reading.Value == 0 && !IsNamedDue(amount.Context))
            .Set("negative", reading.Value < 0)
            .Set("after_rounding", scale.IsAfterRounding(reading.Value)).Set("before_rounding", scale.IsBeforeRounding(reading.Value))
            .Set("spent", scale.IsSpent(reading.Value)).Set("receipt", document.Kind.IsReceipt)
            .Set("largest", reading.Value == scale.Largest)
            .Set("over_largest", reading.Value > scale.Largest)
            .Set("share_of_largest", scale.Largest > 0 ? Math.Clamp((double)(Math.Abs(reading.Value) / scale.Largest), 0, 1) : 0)
            .Set("repeats", Math.Min(3, scale.Count(reading.Value) - 1))
            .Set("tall", Math.Clamp((row.TextHeight / document.Layout.TextHeight) - 1, 0, 1))
            .Set("down", document.Layout.RelativeTop(row))
            .Set("amounts_on_row", Math.Min(3, document.TokenPlaces.In(row).Amounts - 1))
            .Set("last_on_row", document.Tokens[row.Index].Count > 0 && document.Tokens[row.Index][^1] == token)
            .Set("sentence", row.SegmentAt(token.First) is var s && s.Last - s.First >= 9)
            .Set("penalty",
                s.Last - s.First >= FewestWordsOfSentence
                    && Sentence.Says(document.Layout, row, token.First, document.Lexicon.PenaltyWords))
            .Set("net_at_till",
                amount.Context.Left is { Hit.Kind: LabelKind.Net } net && TextNormalizer.Fold(net.Hit.Printed)
                    .EndsWith("total", StringComparison.Ordinal)
                && document.LabelKinds.HaveAny(LabelKind.Tendered))
            .Set("rate_on_row", document.TokenPlaces.In(row).Rates > 0);
    }

    // "Balance due on the day 402.50": where no date follows, it is an amount that is due.
    private static bool IsDueWithoutDate(AnalysedDocument document, LabelledAmount amount) =>
        amount.Context.Left?.Hit.Kind is LabelKind.DueDate && document.TokenPlaces.In(amount.Token.Row).Dates == 0;

    private static bool IsNamedDue(LabelContext context) =>
        context.Left is { Hit.Kind: LabelKind.AmountDue, Strength: > 0.5 }
        || context.Above is { Hit.Kind: LabelKind.AmountDue, Strength: > 0.5 };
}
