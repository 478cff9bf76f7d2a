namespace DocReview.Lab.Invoices;

/// <summary>One rate's share of the sums.</summary>
public sealed record TaxShare(decimal Rate, decimal Base, decimal Tax);

/// <summary>The sums of an invoice, tax worked out per rate on the rate's sum and rounded once (EN 16931 BR-CO-17).</summary>
public sealed record Totals(
    decimal Lines, decimal Net, decimal Tax, decimal Total, decimal Withheld, decimal Due, IReadOnlyList<TaxShare> Shares)
{
    public static Totals Compute(Invoice invoice)
    {
        var lines = invoice.Lines.Sum(l => l.Amount);
        var charges = invoice.Charges.Sum(c => c.Amount);
        IReadOnlyList<TaxShare> shares = invoice.NoTax ? [] : ByRate(invoice, charges);
        var tax = shares.Sum(s => s.Tax);
        var net = invoice.TaxIncluded ? lines + charges - tax : lines + charges;
        var total = invoice.RoundedTo is { } step ? Math.Round((net + tax) / step) * step : net + tax;
        var withheld = Round(net * invoice.WithheldPercent / 100);
        return new Totals(
            lines, net, tax, total, withheld, total - invoice.Prepaid - withheld + (invoice.PreviousPaid ? 0 : invoice.Previous), shares);
    }

    /// <summary>Charges are taxed at the rate of most of the goods.</summary>
    private static List<TaxShare> ByRate(Invoice invoice, decimal charges)
    {
        var sums = invoice.Lines.GroupBy(l => l.TaxRate)
            .Select(g => (Rate: g.Key, Sum: g.Sum(l => l.Amount)))
            .OrderByDescending(s => s.Sum).ToList();
        sums[0] = (sums[0].Rate, sums[0].Sum + charges);
        return [.. sums.OrderByDescending(s => s.Rate).Select(s => Share(s.Rate, s.Sum, invoice.TaxIncluded))];
    }

    private static TaxShare Share(decimal rate, decimal sum, bool included)
    {
        var tax = Round(included ? sum * rate / (100 + rate) : sum * rate / 100);
        return new TaxShare(rate, included ? sum - tax : sum, tax);
    }

    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
