using DocReview.Domain.Documents;
using DocReview.Web.DisplayNames;

namespace DocReview.Web.Pages.Documents.Detail;

/// <summary>One step of an attempt.</summary>
/// <param name="Stage">Public name of the event.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Took">Until the next step; null for the newest.</param>
/// <param name="Message">A sentence, or null.</param>
/// <param name="Tone">Which colour and sign it has: a status in lower case, or <c>done</c>.</param>
public sealed record TimelineStep(string Stage, DateTimeOffset At, TimeSpan? Took, string? Message, string Tone)
{
    public string Name => StageNames.Of(Stage);
}

/// <summary>One attempt at reading a document.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Steps">In the order they happened.</param>
public sealed record TimelineAttempt(int Number, IReadOnlyList<TimelineStep> Steps)
{
    /// <summary>From queueing to the end, once there is an end.</summary>
    public TimeSpan? Took => JobStage.IsTerminal(Steps[^1].Stage) ? Steps[^1].At - Steps[0].At : null;
}

/// <summary>What happened to a document, attempt by attempt.</summary>
public static class Timeline
{
    /// <summary>Newest attempt first. Progress within a stage is one step, with its newest message.</summary>
    public static IReadOnlyList<TimelineAttempt> Of(IEnumerable<JobEvent> events)
    {
        var attempts = events.OrderBy(happened => happened.Seq)
            .GroupBy(happened => (happened.JobId, happened.Attempt))
            .Select((attempt, index) => new TimelineAttempt(index + 1, Steps(Merge(attempt))))
            .ToList();
        attempts.Reverse();
        return attempts;
    }

    private static List<JobEvent> Merge(IEnumerable<JobEvent> events)
    {
        var merged = new List<JobEvent>();
        foreach (var happened in events)
        {
            if (merged is [.., var last] && last.Stage == happened.Stage)
            {
                merged[^1] = last with { Message = happened.Message ?? last.Message };
            }
            else
            {
                merged.Add(happened);
            }
        }

        return merged;
    }

    private static List<TimelineStep> Steps(List<JobEvent> events) => [.. events.Select((happened, index) => new TimelineStep(
        happened.Stage,
        happened.At,
        index + 1 < events.Count ? events[index + 1].At - happened.At : null,
        happened.Message,
        Tone(happened.Stage, isNewest: index + 1 == events.Count)))];

    private static string Tone(string stage, bool isNewest) => stage switch
    {
        JobStage.Completed => "finalized",
        JobStage.Failed => "failed",
        JobStage.Cancelled => "cancelled",
        _ => isNewest ? "processing" : "done",
    };
}
