using System.Globalization;
using DocReview.Domain.Extraction.Fields.Scoring;

namespace DocReview.Domain.Extraction.Fields.Deciding;

/// <summary>A value of a field with its best candidate.</summary>
/// <param name="Candidate">The likeliest of the candidates that have this value.</param>
/// <param name="Score">Log-odds against having no value.</param>
internal sealed record RankedValue(Candidate Candidate, double Score)
{
    private decimal? _amount;
    private DateOnly? _date;

    public string Value => Candidate.Value;

    /// <summary>The value as an amount.</summary>
    public decimal Amount => _amount ??=
        decimal.TryParse(Candidate.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? amount : 0;

    /// <summary>The value as a date.</summary>
    public DateOnly Date => _date ??= DateOnly.TryParseExact(Candidate.Value, "yyyy-MM-dd", out var date) ? date : default;

    /// <summary>Whether two values stand in the same place.</summary>
    public bool SamePlace(RankedValue other) =>
        Candidate.Box is { } box && Candidate.Page == other.Candidate.Page && box == other.Candidate.Box;
}

/// <summary>Values of a field, best first.</summary>
internal static class Ranking
{
    public const int MostValues = 10;

    public static IReadOnlyList<RankedValue> Rank(IReadOnlyList<Candidate> candidates, FieldModel model, Func<string, string>? key =
        null) =>
        candidates.Select(c => new RankedValue(c, model.Score(c.Features)))
            .GroupBy(v => key is null ? v.Value : key(v.Value))
            .Select(Join)
            .OrderByDescending(v => v.Score).Take(MostValues).ToList();

    // Several places that say the same support each other: the chance of the value is the sum of theirs.
    private static RankedValue Join(IEnumerable<RankedValue> places)
    {
        var ordered = places.ToList();
        if (ordered.Count == 1)
        {
            return ordered[0];
        }

        ordered = [.. ordered.OrderByDescending(v => v.Score)];
        return ordered[0] with { Score = ordered[0].Score + Math.Log(ordered.Sum(v => Math.Exp(v.Score - ordered[0].Score))) };
    }
}
