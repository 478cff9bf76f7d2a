using System.Globalization;
using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>
/// Fills by arithmetic what no label gave: the third of net, tax and total, and the amount due of an unpaid invoice; and empties
/// that of a paid one.
/// </summary>
internal static class DerivedAmounts
{
    // What a gap costs and what a wrong value does meet at 0.6; an invented one costs more, but is the rarer.
    private const double LeastSure = 0.7;
    private const int RowsToAmount = 3;

    public static IReadOnlyDictionary<string, FieldReading> Complete(AnalysedDocument document, Dictionary<string, FieldReading> fields)
    {
        var (net, tax, total) =
            (Amount(fields, InvoiceFields.NetAmount), Amount(fields, InvoiceFields.TaxAmount), Amount(fields, InvoiceFields.TotalAmount));
        if (net is { } n
            && total is { } t && tax is null && t > n && n > 0 && t - n < n * TaxRates.Highest && IsNamed(fields[InvoiceFields.NetAmount]))
        {
            Derive(fields, InvoiceFields.TaxAmount, t - n, InvoiceFields.NetAmount, InvoiceFields.TotalAmount);
        }
        else if (net is null && tax is { } x && total is { } g && x > 0 && g > x && x < (g - x) * TaxRates.Highest)
        {
            Derive(fields, InvoiceFields.NetAmount, g - x, InvoiceFields.TaxAmount, InvoiceFields.TotalAmount);
        }

        if (total is { } sum && Amount(fields, InvoiceFields.AmountDue) is null && AsksForPayment(document, fields))
        {
            Derive(fields, InvoiceFields.AmountDue, sum, InvoiceFields.TotalAmount);
        }

        return ClearAmountDueIfPaid(fields);
    }

    // "Total to pay" on a receipt names what was to be paid, not what still is.
    private static Dictionary<string, FieldReading> ClearAmountDueIfPaid(Dictionary<string, FieldReading> fields)
    {
        var (status, due) = (fields[InvoiceFields.PaymentStatus], fields[InvoiceFields.AmountDue]);
        if (status.Value == "paid" && due.Value is not null && due.Value == fields[InvoiceFields.TotalAmount].Value)
        {
            fields[InvoiceFields.AmountDue] = new FieldReading(
                null, status.Confidence, null,
                    [new RunnerUp(due.Value, 1 - status.Confidence, due.Evidence!),
                        .. due.RunnersUp.Take(FieldReadings.MostRunnersUp - 1)]);
        }

        return fields;
    }

    // An amount that nothing calls the net may be a line of two, and the other line no tax.
    private static bool IsNamed(FieldReading net) => net.Evidence?.Label is not null;

    // EN 16931 BT-115: what is due is the total less what was paid, and nothing says that anything was.
    private static bool AsksForPayment(AnalysedDocument document, Dictionary<string, FieldReading> fields) =>
        document.Kind.Type == "invoice" && fields[InvoiceFields.PaymentStatus].Value is null or "unpaid"
        && (fields[InvoiceFields.Iban].Value is not null || fields[InvoiceFields.DueDate].Value is not null)
        && !document.AllLabels.Any(h =>
            h.Kind is Lexicon.LabelKind.Paid or Lexicon.LabelKind.Tendered or Lexicon.LabelKind.AmountDue && HasAmount(document, h));

    // "Payable within 30 days" names no amount of its own.
    private static bool HasAmount(AnalysedDocument document, Lexicon.PhraseHit<Lexicon.LabelKind> hit) =>
        document.Tokens.Skip(hit.Row.Index).Take(RowsToAmount)
        .SelectMany(t => t).OfType<Tokens.AmountToken>()
        .Any(a => a.IsMoney && (a.Row == hit.Row ? a.First > hit.Last : a.Box.Left < hit.Box.Right && a.Box.Right > hit.Box.Left));

    private static void Derive(Dictionary<string, FieldReading> fields, string field, decimal value, params string[] from)
    {
        var confidence = from.Select(f => fields[f].Confidence).Aggregate(0.95, (a, b) => a * b);
        if (confidence >= LeastSure)
        {
            var printed = string.Join(", ", from.Select(f => fields[f].Evidence!.Printed));
            var evidence = new Evidence(printed, null, null, ValueOrigin.Derived, null, ["computed_from_" + string.Join("_and_", from)]);
            fields[field] = new FieldReading(AmountCandidates.Format(value), confidence, evidence, fields[field].RunnersUp);
        }
    }

    private static decimal? Amount(Dictionary<string, FieldReading> fields, string field) =>
        fields[field].Value is { } value ? decimal.Parse(value, CultureInfo.InvariantCulture) : null;
}
