using DocReview.Lab.Invoices;

namespace DocReview.Lab.Layouts;

/// <summary>A sum of a till's document.</summary>
/// <param name="Grand">Whether it is the total.</param>
public sealed record ReceiptSum(string Label, string Value, bool Grand = false);

/// <summary>The sums under a till's goods, in their order.</summary>
internal static class ReceiptSums
{
    private const string Quantity = "items";

    public static IEnumerable<ReceiptSum> Of(Draft draft)
    {
        var (invoice, totals, receipt) = (draft.Invoice, draft.Invoice.Totals, draft.Design.Receipt);
        if (draft.Design.CarriesOver) yield return new(draft.Words.Label(Quantity), draft.Locale.Plain(invoice.Lines.Sum(l => l.Quantity)));
        if (invoice.Charges.Count > 0 || invoice.Lines.Count > 2) yield return Sum(draft, "till_lines", totals.Lines);
        foreach (var (key, amount) in invoice.Charges) yield return Sum(draft, key, amount);
        if (invoice.PrintsNet && totals.Tax > 0) yield return Sum(draft, "till_net", totals.Net);
        if (invoice.PrintsTax)
            foreach (var share in totals.Shares.Where(s => s.Tax > 0)) yield return Tax(draft, share);
        if (receipt.GrossFirst || invoice.RoundedTo is not null) yield return Sum(draft, "till_gross", totals.Net + totals.Tax);
        if (invoice.RoundedTo is not null) yield return Sum(draft, "rounding", totals.Total - totals.Net - totals.Tax);
        yield return new(Named(draft, "total"), draft.Money(totals.Total), Grand: true);
    }

    /// <summary>How it was paid.</summary>
    public static IEnumerable<ReceiptSum> Tender(Draft draft)
    {
        var total = draft.Invoice.Totals.Total;
        var given = draft.Design.Letterpress ? total : Math.Ceiling((total + 0.01m) / 10) * 10;
        if (!draft.Design.Receipt.Cash) return [Sum(draft, "card", total)];
        return [Sum(draft, "cash", given), Sum(draft, "change", given - total)];
    }

    /// <summary>The table of rates: code, base, tax.</summary>
    public static IEnumerable<(string Code, string Base, string Tax)> Summary(Draft draft)
    {
        if (!draft.Design.Receipt.Summary || draft.Invoice.NoTax) yield break;
        yield return (draft.Words.Head("tax_summary"), Named(draft, "summary_base"), Named(draft, "summary_tax"));
        foreach (var share in draft.Invoice.Totals.Shares)
            yield return ($"{draft.Words["tax_code"]} {(draft.Design.Mirrored ? "@" : "=")} {draft.Locale.Plain(share.Rate)}%",
                draft.Locale.Number(share.Base), draft.Locale.Number(share.Tax));
    }

    private static ReceiptSum Tax(Draft draft, TaxShare share) => new(
        draft.Words.Fill(draft.Locale.Currency == "USD" ? "tax_us" : "till_tax", ("rate", draft.Locale.Plain(share.Rate)))
            + draft.Words.Mark, Amount(draft, share.Tax));

    private static ReceiptSum Sum(Draft draft, string key, decimal amount) =>
        new(Named(draft, key) + draft.Words.Mark, Amount(draft, amount));

    private static string Amount(Draft draft, decimal amount) => draft.Locale.LineMoney(amount);

    private static string Named(Draft draft, string key) => draft.Words.Head(key)
        .Replace("{currency}", draft.Locale.CurrencyMark.Length > 0 ? draft.Locale.CurrencyMark : draft.Locale.Currency,
            StringComparison.OrdinalIgnoreCase)
        .Replace("{rate}", draft.Locale.Plain(draft.Invoice.Lines[0].TaxRate), StringComparison.OrdinalIgnoreCase);
}
