using DocReview.Domain.Documents;

namespace DocReview.Web.DisplayNames;

/// <summary>What timelines call the events of a job, beside their public names.</summary>
internal static class StageNames
{
    public static string Of(string stage) => stage switch
    {
        JobStage.Queued => "Queued",
        JobStage.Started => "Started",
        JobStage.ParsingStarted => "Reading pages",
        JobStage.ParsingCompleted => "Pages read",
        JobStage.ExtractionStarted => "Finding fields",
        JobStage.ExtractionCompleted => "Fields found",
        JobStage.Completed => "Ready for review",
        JobStage.Failed => "Failed",
        JobStage.Cancelled => "Cancelled",
        _ => stage,
    };

    /// <summary>What a document that is under way is doing now.</summary>
    public static string Doing(string stage) => stage switch
    {
        JobStage.Queued => "Waiting for a worker",
        JobStage.Started or JobStage.ParsingStarted => "Reading the pages",
        JobStage.ParsingCompleted or JobStage.ExtractionStarted => "Finding the fields",
        _ => "Storing the result",
    };
}
