using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Scoring;

namespace DocReview.Domain.Extraction.Fields.Dates;

/// <summary>Chooses date of issue and due date together: payment is due on or after the day of issue.</summary>
internal sealed class DatesDecision(ScoringModel model)
{
    // Four months: no usual term is longer.
    private const int UsualDays = 125;

    // A year and a month: what is due later belongs to a contract.
    private const int LongestDays = 400;

    public (Choice Issue, Choice Due) Decide(IReadOnlyList<RankedValue> issues, IReadOnlyList<RankedValue> dues)
    {
        var (issueMass, dueMass) = (new double[issues.Count + 1], new double[dues.Count + 1]);
        for (var i = 0; i <= issues.Count; i++)
        {
            for (var d = 0; d <= dues.Count; d++)
            {
                var (issue, due) = (i < issues.Count ? issues[i] : null, d < dues.Count ? dues[d] : null);
                var mass = Math.Exp((issue?.Score ?? 0) + (due?.Score ?? 0) + Agreement(issue, due));
                issueMass[i] += mass;
                dueMass[d] += mass;
            }
        }

        var first = Choose(issues, issueMass, []);
        var second = Choose(dues, dueMass, []);
        return first.Chosen is { } a && second.Chosen is { } b && b.Date >= a.Date
            ? (first, second with { Checks = ["due_after_issue"] })
            : (first, second);
    }

    private double Agreement(RankedValue? issue, RankedValue? due)
    {
        if (issue is null || due is null)
        {
            return 0;
        }

        var days = due.Date.DayNumber - issue.Date.DayNumber;
        return (issue.SamePlace(due) ? model.Relation("dates_in_one_place") : 0) + model.Relation(days switch
        {
            < 0 => "due_before_issue",
            <= UsualDays => "due_after_issue",
            <= LongestDays => "due_late",
            _ => "due_far_off",
        });
    }

    private static Choice Choose(IReadOnlyList<RankedValue> values, double[] mass, IReadOnlyList<string> checks)
    {
        var all = mass.Sum();
        return Choice.From(values.Select((v, i) => (v, mass[i] / all)).ToList(), mass[^1] / all, checks);
    }
}
