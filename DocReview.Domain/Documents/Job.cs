namespace DocReview.Domain.Documents;

/// <summary>The work of reading one document: its attempts, its lease and how far it is.</summary>
public sealed class Job
{
    private Job()
    {
    }

    internal Job(Guid id, Guid documentId, DateTimeOffset now)
    {
        Id = id;
        DocumentId = documentId;
        CreatedAt = now;
        CurrentStage = JobStage.Queued;
    }

    /// <summary>A version 7 UUID.</summary>
    public Guid Id { get; private init; }

    /// <summary>The document that it reads.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>Never <see cref="DocumentStatus.Finalized"/>: a job ends when its document is read.</summary>
    public DocumentStatus Status { get; internal set; }

    /// <summary>0 to 100.</summary>
    public int ProgressPercentage { get; private set; }

    /// <summary>The newest event, one of <see cref="JobStage"/>.</summary>
    public string CurrentStage { get; private set; } = "";

    /// <summary>Why it failed, for programs.</summary>
    public FailureReason? FailureReason { get; private set; }

    /// <summary>Why it failed, for people.</summary>
    public string? ErrorMessage { get; private set; }

    /// <summary>How often somebody asked to try again.</summary>
    public int RetryCount { get; private set; }

    /// <summary>How often a worker has started this attempt: past three, the file is held to kill workers.</summary>
    public int StartCount { get; private set; }

    /// <summary>Grows with every claim; a write that carries an older one is refused.</summary>
    public long LeaseToken { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When a worker last claimed it, UTC.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>When it ended (completed, failed or cancelled), UTC.</summary>
    public DateTimeOffset? CompletedAt { get; private set; }

    /// <summary>The process that claimed it last (<see cref="Documents.WorkerId"/>); null where it was put down since.</summary>
    public Guid? WorkerId { get; private set; }

    internal void Start(DateTimeOffset now, bool afterError, Guid? workerId)
    {
        LeaseToken++;
        WorkerId = workerId;
        StartCount += afterError ? 0 : 1;
        StartedAt = now;
        CompletedAt = null;
        Progress(JobStage.Started, JobStage.Percentage(JobStage.Started));
    }

    internal void ReleaseLease()
    {
        LeaseToken++;
        StartCount--;
        WorkerId = null;
    }

    internal void Progress(string stage, int percentage)
    {
        CurrentStage = stage;
        ProgressPercentage = percentage;
    }

    internal void Complete(DateTimeOffset now)
    {
        CompletedAt = now;
        Progress(JobStage.Completed, 100);
    }

    internal void Fail(FailureReason reason, string message, DateTimeOffset now)
    {
        FailureReason = reason;
        ErrorMessage = message;
        End(JobStage.Failed, now);
    }

    internal void Cancel(DateTimeOffset now) => End(JobStage.Cancelled, now);

    internal void Retry()
    {
        RetryCount++;
        StartCount = 0;
        FailureReason = null;
        ErrorMessage = null;
        LeaseToken++;
        StartedAt = null;
        CompletedAt = null;
        Progress(JobStage.Queued, 0);
    }

    private void End(string stage, DateTimeOffset now)
    {
        LeaseToken++;
        CompletedAt = now;
        CurrentStage = stage;
    }
}
