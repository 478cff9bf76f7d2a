using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>
/// Rows in which a printed rate of one amount is another amount of the row, whatever the headings call them: a line for
/// each rate, each good or each code of goods, India's two halves of a tax side by side.
/// </summary>
internal sealed class TaxRateRows
{
    // Between the rows of such a table there may be a description of two lines.
    private const double WidestRowGapInTextHeights = 4;

    // Every amount of a row is tried with every rate and every other amount: a row of a table has no more of them.
    private const int MostAmounts = 40;
    private const int MostRates = 20;

    private readonly IReadOnlyList<IReadOnlyList<Taxed>> _tables;

    // Of the tables that are one row with one tax.
    private readonly HashSet<AmountToken> _bases;
    private readonly HashSet<AmountToken> _taxes;

    private TaxRateRows(IReadOnlyList<IReadOnlyList<Taxed>> tables)
    {
        _tables = tables;
        var alone = tables.Where(t => t is [{ Taxes.Count: 1 }]).Select(t => t[0]).ToList();
        (_bases, _taxes) = ([.. alone.Select(r => r.Base)], [.. alone.Select(r => r.Taxes[0])]);
        AreSplit = tables.Any(t => t.Any(r => r.Taxes.Count > 1));
    }

    public static TaxRateRows Find(AnalysedDocument document)
    {
        var (tables, heads) = (new List<List<Taxed>>(), new List<AmountToken>());
        foreach (var index in document.Layout.Rows.Select(r => r.Index))
        {
            var rates = Rates(document.Tokens[index]);
            var money = document.Tokens[index].OfType<AmountToken>().Where(a => a.IsMoney && a.Value != 0).Take(MostAmounts).ToList();
            heads = rates.Count > 0 && money.Count == 0 ? rates : heads;
            if (money.Count < 2 || In(rates.Count > 0 ? rates : heads, money) is not { } row)
            {
                continue;
            }

            if (tables.Count > 0 && Continues(tables[^1][^1], row))
            {
                tables[^1].Add(row);
            }
            else
            {
                tables.Add([row]);
            }
        }

        return new TaxRateRows([.. tables.Select(Closed)]);
    }

    /// <summary>Whether a row has several taxes, which headings alone do not tell apart.</summary>
    public bool AreSplit { get; }

    /// <summary>Sets <c>row_of_rate:net</c> and <c>row_of_rate:tax</c> on the amounts of a table that is one row with one tax.</summary>
    public FeatureSet AddTo(FeatureSet features, AmountToken amount) =>
        features.Set("row_of_rate:net", _bases.Contains(amount)).Set("row_of_rate:tax", _taxes.Contains(amount));

    /// <summary>Net and tax over the rows of each table.</summary>
    public IEnumerable<Candidate> Sums() => _tables.Where(t => t is not [{ Taxes.Count: 1 }]).SelectMany(t => new[]
    {
        Sum(InvoiceFields.NetAmount, [.. t.Select(r => r.Base)]), Sum(InvoiceFields.TaxAmount, [.. t.SelectMany(r => r.Taxes)]),
    });

    // A last row that is the sum of the others says it all.
    private static IReadOnlyList<Taxed> Closed(IReadOnlyList<Taxed> rows) =>
        rows.Count > 1
            && Math.Abs(rows.SkipLast(1).Sum(r => r.Base.Value) - rows[^1].Base.Value) <= MoneyTolerance.Cent ? [rows[^1]] : rows;

    private static Candidate Sum(string field, IReadOnlyList<AmountToken> parts) => new(
        field, AmountCandidates.Format(parts.Sum(p => p.Value)), string.Join(" + ", parts.Select(p => p.Printed)), parts[0].Row.Page,
        parts.Where(p => p.Row.Page == parts[0].Row.Page).Select(p => p.Box).Aggregate((a, b) => a.Union(b)), ValueOrigin.Derived, null,
        new FeatureSet().Set("sum_of_rows", 1));

    private static List<AmountToken> Rates(IReadOnlyList<Token> tokens) =>
        [.. tokens.OfType<AmountToken>().Where(TaxRates.IsPossible).Take(MostRates)];

    // Rates stand in the row, or once for all rows in the headings.
    private static Taxed? In(IReadOnlyList<AmountToken> rates, IReadOnlyList<AmountToken> money) => rates.Count == 0 ? null
        : money.OrderByDescending(m => Math.Abs(m.Value)).Select(m => FindTaxes(m, rates, money)).FirstOrDefault(t => t is not null);

    private static Taxed? FindTaxes(AmountToken net, IReadOnlyList<AmountToken> rates, IReadOnlyList<AmountToken> money)
    {
        var taxes = new List<AmountToken>();
        foreach (var rate in rates)
        {
            if (money.FirstOrDefault(m =>
                m != net && !taxes.Contains(m) && Math.Abs((net.Value * rate.Value / 100) - m.Value) <= MoneyTolerance.Cent) is { } tax)
            {
                taxes.Add(tax);
            }
        }

        // A column for the sum of both taxes may have a rate of its own.
        taxes.RemoveAll(t => taxes.Count > 2 && taxes.Where(other => other != t).Sum(other => other.Value) == t.Value);
        return taxes.Count == 0 ? null : new Taxed(net, taxes);
    }

    private static bool Continues(Taxed last, Taxed next) =>
        Math.Abs(last.Base.Box.Right - next.Base.Box.Right) < 2 * next.Base.Row.TextHeight && last.Taxes.Count == next.Taxes.Count
        && (last.Base.Row.Page != next.Base.Row.Page
            || next.Base.Box.Top - last.Base.Box.Bottom < WidestRowGapInTextHeights * next.Base.Row.TextHeight);

    private sealed record Taxed(AmountToken Base, IReadOnlyList<AmountToken> Taxes);
}
