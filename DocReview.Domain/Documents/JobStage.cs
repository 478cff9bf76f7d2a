namespace DocReview.Domain.Documents;

/// <summary>The events of a job, by their public names: stored, published and shown as they are.</summary>
public static class JobStage
{
    /// <summary>Stored and waiting.</summary>
    public const string Queued = "job_queued";

    /// <summary>A worker has claimed it.</summary>
    public const string Started = "job_started";

    /// <summary>Reading the file into pages has begun; repeated with a percentage between pages.</summary>
    public const string ParsingStarted = "document_parsing_started";

    /// <summary>All pages are read.</summary>
    public const string ParsingCompleted = "document_parsing_completed";

    /// <summary>Finding the fields has begun.</summary>
    public const string ExtractionStarted = "field_extraction_started";

    /// <summary>The fields are found.</summary>
    public const string ExtractionCompleted = "field_extraction_completed";

    /// <summary>The result is stored.</summary>
    public const string Completed = "job_completed";

    /// <summary>Ended without a result; the event's message says why.</summary>
    public const string Failed = "job_failed";

    /// <summary>Stopped on request.</summary>
    public const string Cancelled = "job_cancelled";

    /// <summary>All of them, in the order of a job's life.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        Queued, Started, ParsingStarted, ParsingCompleted, ExtractionStarted, ExtractionCompleted,
        Completed, Failed, Cancelled,
    ];

    /// <summary>Whether nothing follows in this attempt.</summary>
    public static bool IsTerminal(string stage) => stage is Completed or Failed or Cancelled;

    /// <summary>Progress in per cent when the event is written.</summary>
    public static int Percentage(string stage) => stage switch
    {
        Queued => 0,
        Started => 5,
        ParsingStarted => 10,
        ParsingCompleted => 60,
        ExtractionStarted => 65,
        ExtractionCompleted => 95,
        Completed => 100,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "This event keeps the progress it finds."),
    };
}
