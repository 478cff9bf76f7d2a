using DocReview.Domain.Extraction.Fields.Scoring;

namespace DocReview.Domain.Extraction.Fields.Deciding;

/// <summary>Turns choices into what the desk sees: calibrated, with evidence, empty below the threshold.</summary>
internal static class FieldReadings
{
    /// <summary>How many other values a field keeps.</summary>
    public const int MostRunnersUp = 5;

    private const double LeastRunnerUp = 0.005;

    public static FieldReading Calibrate(Choice choice, FieldModel model)
    {
        var calibration = model.Calibration ?? Calibration.None;
        var others = choice.Others.Where(o => o.Probability > LeastRunnerUp);
        var confidence = calibration.Apply(choice.Probability);
        if (choice.Chosen is null || confidence < model.Threshold)
        {
            var runners = choice.Chosen is null ? others : others.Prepend((choice.Chosen, choice.Probability));
            return new FieldReading(null, 1 - confidence, null, RunnersUp(runners, calibration));
        }

        return new FieldReading(
            choice.Chosen.Value, confidence, EvidenceOf(choice.Chosen.Candidate, choice.Checks), RunnersUp(others, calibration));
    }

    private static IReadOnlyList<RunnerUp> RunnersUp(
        IEnumerable<(RankedValue Value, double Probability)> others, Calibration calibration) =>
        others.Take(MostRunnersUp)
            .Select(o => new RunnerUp(o.Value.Value, calibration.Apply(o.Probability), EvidenceOf(o.Value.Candidate, []))).ToList();

    private static Evidence EvidenceOf(Candidate candidate, IReadOnlyList<string> checks) => new(
        candidate.Printed, candidate.Page, candidate.Box, candidate.Origin, candidate.Label, [.. candidate.Checks, .. checks]);
}
