using System.Collections.Frozen;
using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>How well amounts agree with each other. Real invoices break these rules too: they add to the score, no more.</summary>
/// <param name="model">The weight of each agreement.</param>
/// <param name="rates">Tax rates printed on the document, in percent.</param>
/// <param name="lineSum">What the lines of the table come to, or null.</param>
/// <param name="paid">Amounts that are labelled as paid.</param>
/// <param name="carried">What older invoices leave to be paid with this one.</param>
internal sealed class AmountRelations(
    ScoringModel model, IReadOnlySet<decimal> rates, decimal? lineSum, IReadOnlySet<decimal> paid, IReadOnlySet<decimal> carried)
{
    // What says of an amount that it is tax: any two lines and their sum agree as net, tax and total do.
    private static readonly string[] TaxNames =
        ["left:tax", "further:tax", "above:tax", "heads:tax", "rates:tax", "row_of_rate:tax", "one_of_rates", "sum_of_rates", "sum_of_rows",
            "sum_of_tax_lines"];

    // Asked for seven hundred combinations of amounts: what does not change between them is looked up once.
    private readonly FrozenDictionary<string, double> _weights = model.Relations.ToFrozenDictionary();
    private readonly double _inOnePlace = model.Relation("amounts_in_one_place");
    private readonly double _taxUnnamed = model.Relation("tax_unnamed");
    private readonly double _netIsTotalPlace = model.Relation("net_is_total_place");
    private readonly decimal[] _rates = [.. rates];
    private readonly Dictionary<Candidate, bool> _namedTaxes = new(ReferenceEqualityComparer.Instance);

    /// <summary>The checks that a choice passes, most telling first.</summary>
    public IReadOnlyList<AmountRelation> Checks(decimal? net, decimal? tax, decimal? total, decimal? due)
    {
        var (lines, rate, sum, order) = Names(net, tax, total);
        return [.. new[] { lines, rate, sum, order, Name(total, due) }.Select(AmountRelation.Named).OfType<AmountRelation>()];
    }

    /// <summary>What net, tax and total together add to the score.</summary>
    public double Score(RankedValue? net, RankedValue? tax, RankedValue? total)
    {
        var (lines, rate, sum, order) = Names(net?.Amount, tax?.Amount, total?.Amount);
        return Weight(lines) + Weight(rate) + Weight(sum) + Weight(order)
            + ((net is not null && tax is not null && net.SamePlace(tax)) || (tax is not null && total is not null && tax.SamePlace(total))
                ? _inOnePlace : 0)
            + (total is not null && tax is { Amount: not 0 } && !IsNamedTax(tax)
                && !IsPrintedRate(net?.Amount ?? (total.Amount - tax.Amount), tax.Amount) ? _taxUnnamed : 0)
            + (net is not null && total is not null && net.SamePlace(total) ? _netIsTotalPlace : 0);
    }

    /// <summary>What total and amount due together add to the score.</summary>
    public double Score(RankedValue? total, RankedValue? due) => Weight(Name(total?.Amount, due?.Amount));

    private double Weight(string? name) => name is null ? 0 : _weights.GetValueOrDefault(name);

    private bool IsNamedTax(RankedValue tax)
    {
        if (!_namedTaxes.TryGetValue(tax.Candidate, out var named))
        {
            _namedTaxes[tax.Candidate] = named = TaxNames.Any(n => tax.Candidate.Features[n] > 0);
        }

        return named;
    }

    // What the lines, the rate, the sum, and the order of net and total say, each where it says anything.
    private (string? Lines, string? Rate, string? Sum, string? Order) Names(decimal? net, decimal? tax, decimal? total)
    {
        var lines = lineSum is { } sum && sum != 0 && (net ?? total) is not null
            ? net == sum
            ? AmountRelation.LinesSumToNet.Name : total == sum ? AmountRelation.LinesSumToTotal.Name : "lines_do_not_sum" : null;
        var rate = net is { } n && tax is { } t
            ? Math.Abs(t) > Math.Abs(n) * TaxRates.Highest
            ? "tax_too_high" : IsPrintedRate(n, t) ? AmountRelation.TaxRatePrinted.Name : null
            : null;
        if (net is { } a && total is { } b)
        {
            var sums = tax is { } c ? SumName(a, c, b) : a == b ? "net_is_total" : "tax_unknown";
            return (lines, rate, sums, Math.Abs(a) > Math.Abs(b) ? "net_over_total" : null);
        }

        return tax is { } x && total is { } y
            ? (lines, rate, RateOfTotal(x, y), null)
            : (lines, rate, null, null);
    }

    private string? RateOfTotal(decimal tax, decimal total) =>
        Math.Abs(tax) > Math.Abs(total) * TaxRates.Highest / (1 + TaxRates.Highest) ? "tax_too_high"
        : IsPrintedRate(total - tax, tax) ? AmountRelation.TaxRatePrinted.Name : null;

    private string? Name(decimal? total, decimal? due) => total is { } t && due is { } d
        ? d == t ? AmountRelation.DueIsTotal.Name : carried.Contains(d - t) ? AmountRelation.DueIsTotalAndBalance.Name : d > t
        && t > 0 ? "due_over_total"
            : d == 0 ? "nothing_due" : paid.Contains(t - d) ? AmountRelation.DueIsTotalLessPaid.Name : "due_differs"
        : null;

    // Outlays that bear no tax may stand beside what does: then net and its tax are a part of the total.
    private string SumName(decimal net, decimal tax, decimal total) => Math.Abs(net + tax - total) switch
    {
        <= MoneyTolerance.Cent => AmountRelation.NetPlusTaxIsTotal.Name,
        <= MoneyTolerance.SmallestCoin => "net_plus_tax_is_about_total",
        _ when net > 0 && net + tax < total && IsPrintedRate(net, tax) => "net_plus_tax_is_part",
        _ => "net_plus_tax_is_not_total",
    };

    private bool IsPrintedRate(decimal net, decimal tax) =>
        tax != 0 && IsOneOf(net, tax, Math.Max(MoneyTolerance.Cent, Math.Abs(net) * 0.0006m));

    private bool IsOneOf(decimal net, decimal tax, decimal tolerance)
    {
        foreach (var rate in _rates)
        {
            if (Math.Abs((net * rate / 100) - tax) <= tolerance)
            {
                return true;
            }
        }

        return false;
    }
}
