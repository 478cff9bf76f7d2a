using DocReview.Domain.Extraction.Fields.Deciding;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>Chooses net, tax, total and amount due together, weighing every combination of their likeliest values.</summary>
internal sealed class AmountsDecision(AmountRelations relations)
{
    private const int MostValues = 8;

    public (Choice Net, Choice Tax, Choice Total, Choice Due) Decide(
        IReadOnlyList<RankedValue> nets,
        IReadOnlyList<RankedValue> taxes,
        IReadOnlyList<RankedValue> totals,
        IReadOnlyList<RankedValue> dues)
    {
        var sides = new[] { nets, taxes, totals, dues }.Select(r => r.Take(MostValues).Cast<RankedValue?>().Append(null).ToArray())
            .ToArray();
        var mass = sides.Select(s => new double[s.Length]).ToArray();
        var dueScores = DueScores(sides[2], sides[3]);
        var dueSums = dueScores.Select(dues => dues.Sum()).ToArray();
        for (var n = 0; n < sides[0].Length; n++)
        {
            for (var t = 0; t < sides[1].Length; t++)
            {
                for (var g = 0; g < sides[2].Length; g++)
                {
                    var weight = Weigh(sides[0][n], sides[1][t], sides[2][g]);
                    var all = weight * dueSums[g];
                    (mass[0][n], mass[1][t], mass[2][g]) = (mass[0][n] + all, mass[1][t] + all, mass[2][g] + all);
                    Add(mass[3], dueScores[g], weight);
                }
            }
        }

        var choices = sides.Select((s, i) => Choose(s, mass[i])).ToArray();
        var checks = relations.Checks(Amount(choices[0]), Amount(choices[1]), Amount(choices[2]), Amount(choices[3]));
        return (With(choices[0], checks, InvoiceFields.NetAmount), With(choices[1], checks, InvoiceFields.TaxAmount),
            With(choices[2], checks, InvoiceFields.TotalAmount), With(choices[3], checks, InvoiceFields.AmountDue));
    }

    private double[][] DueScores(RankedValue?[] totals, RankedValue?[] dues) => totals
        .Select(g => dues.Select(d => Math.Exp((d?.Score ?? 0) + relations.Score(g, d))).ToArray()).ToArray();

    private double Weigh(RankedValue? net, RankedValue? tax, RankedValue? total) =>
        Math.Exp((net?.Score ?? 0) + (tax?.Score ?? 0) + (total?.Score ?? 0) + relations.Score(net, tax, total));

    private static void Add(double[] mass, double[] dues, double weight)
    {
        for (var d = 0; d < dues.Length; d++)
        {
            mass[d] += weight * dues[d];
        }
    }

    private static Choice Choose(RankedValue?[] side, double[] mass)
    {
        var all = mass.Sum();
        return Choice.From(side.SkipLast(1).Select((v, i) => (v!, mass[i] / all)).ToList(), mass[^1] / all, []);
    }

    private static decimal? Amount(Choice choice) => choice is { Chosen: { } chosen, Probability: > 0.3 } ? chosen.Amount : null;

    private static Choice With(Choice choice, IReadOnlyList<AmountRelation> checks, string field) =>
        choice with { Checks = [.. checks.Where(check => check.Fields.Contains(field)).Select(check => check.Name)] };
}
