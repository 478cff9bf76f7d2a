using DocReview.Domain.Extraction.Scoring;

namespace DocReview.Domain.Extraction.Fields.Deciding;

/// <summary>How well amounts agree with each other. Real invoices break these rules too: they add to the score, no more.</summary>
/// <param name="model">The weight of each agreement.</param>
/// <param name="rates">Tax rates printed on the document, in percent.</param>
/// <param name="lineSum">What the lines of the table come to, or null.</param>
/// <param name="paid">Amounts that are labelled as paid.</param>
/// <param name="carried">What older invoices leave to be paid with this one.</param>
internal sealed class AmountRelations(ScoringModel model, IReadOnlySet<decimal> rates, decimal? lineSum, IReadOnlySet<decimal> paid, IReadOnlySet<decimal> carried)
{
    private const decimal Exact = 0.011m;
    private const decimal Rounded = 0.06m;
    private const decimal HighestRate = 0.28m;

    // What says of an amount that it is tax: any two lines and their sum agree as net, tax and total do.
    private static readonly string[] TaxNames =
        ["left:tax", "further:tax", "above:tax", "heads:tax", "rates:tax", "row_of_rate:tax", "one_of_rates", "sum_of_rates", "sum_of_rows", "sum_of_tax_lines"];

    /// <summary>Names of the checks that a choice passes, most telling first.</summary>
    public IReadOnlyList<string> Checks(decimal? net, decimal? tax, decimal? total, decimal? due) =>
        Named(net, tax, total).Concat(Named(total, due)).Where(n => n is "net_plus_tax_is_total" or "tax_rate_printed"
            or "lines_sum_to_net" or "lines_sum_to_total" or "due_is_total" or "due_is_total_less_paid" or "due_is_total_and_balance").ToList();

    /// <summary>What net, tax and total together add to the score.</summary>
    public double Score(RankedValue? net, RankedValue? tax, RankedValue? total) =>
        Named(net?.Amount, tax?.Amount, total?.Amount).Sum(model.Relation)
        + ((net is not null && tax is not null && net.SamePlace(tax)) || (tax is not null && total is not null && tax.SamePlace(total))
            ? model.Relation("amounts_in_one_place") : 0)
        + (total is not null && tax is { Amount: not 0 } && !TaxNames.Any(n => tax.Candidate.Features[n] > 0)
            && !IsPrintedRate(net?.Amount ?? (total.Amount - tax.Amount), tax.Amount) ? model.Relation("tax_unnamed") : 0)
        + (net is not null && total is not null && net.SamePlace(total) ? model.Relation("net_is_total_place") : 0);

    /// <summary>What total and amount due together add to the score.</summary>
    public double Score(RankedValue? total, RankedValue? due) => Named(total?.Amount, due?.Amount).Sum(model.Relation);

    private IEnumerable<string> Named(decimal? net, decimal? tax, decimal? total)
    {
        if (lineSum is { } sum && sum != 0 && (net ?? total) is not null)
        {
            yield return net == sum ? "lines_sum_to_net" : total == sum ? "lines_sum_to_total" : "lines_do_not_sum";
        }

        if (net is { } n && tax is { } t)
        {
            yield return Math.Abs(t) > Math.Abs(n) * HighestRate ? "tax_too_high" : IsPrintedRate(n, t) ? "tax_rate_printed" : "";
        }

        if (net is { } a && total is { } b)
        {
            yield return tax is { } c ? SumName(a, c, b) : a == b ? "net_is_total" : "tax_unknown";
            yield return Math.Abs(a) > Math.Abs(b) ? "net_over_total" : "";
        }
        else if (tax is { } c && total is { } d)
        {
            yield return Math.Abs(c) > Math.Abs(d) * HighestRate / (1 + HighestRate) ? "tax_too_high"
                : IsPrintedRate(d - c, c) ? "tax_rate_printed" : "";
        }
    }

    private IEnumerable<string> Named(decimal? total, decimal? due)
    {
        if (total is { } t && due is { } d)
        {
            yield return d == t ? "due_is_total" : carried.Contains(d - t) ? "due_is_total_and_balance" : d > t && t > 0 ? "due_over_total"
                : d == 0 ? "nothing_due" : paid.Contains(t - d) ? "due_is_total_less_paid" : "due_differs";
        }
    }

    // Outlays that bear no tax may stand beside what does: then net and its tax are a part of the total.
    private string SumName(decimal net, decimal tax, decimal total) => Math.Abs(net + tax - total) switch
    {
        <= Exact => "net_plus_tax_is_total",
        <= Rounded => "net_plus_tax_is_about_total",
        _ when net > 0 && net + tax < total && IsPrintedRate(net, tax) => "net_plus_tax_is_part",
        _ => "net_plus_tax_is_not_total",
    };

    private bool IsPrintedRate(decimal net, decimal tax) =>
        tax != 0 && rates.Any(r => Math.Abs((net * r / 100) - tax) <= Math.Max(Exact, Math.Abs(net) * 0.0006m));
}
