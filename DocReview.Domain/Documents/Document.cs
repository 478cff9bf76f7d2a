using DocReview.Domain.Extraction;

namespace DocReview.Domain.Documents;

/// <summary>An uploaded file and where it is on its way. Only its methods change its state.</summary>
public sealed class Document
{
    private readonly List<JobEvent> _newEvents = [];

    private Document()
    {
    }

    /// <summary>A version 7 UUID: time-ordered.</summary>
    public Guid Id { get; private init; }

    /// <summary>As the browser sent it, stripped of control characters and cut at 255. Data, never part of a path.</summary>
    public string OriginalFilename { get; private init; } = "";

    /// <summary>Key of the original in storage.</summary>
    public string StoredFilePath { get; private init; } = "";

    /// <summary>Told by content.</summary>
    public string MimeType { get; private init; } = "";

    /// <summary>What kind of file it is, told by content.</summary>
    public FileKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public long FileSize { get; private init; }

    /// <summary>Of the original, 64 lower-case hex digits.</summary>
    public string Sha256 { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset UploadedAt { get; private init; }

    /// <summary>Who uploaded it: a reviewer or the name of an API token.</summary>
    public string UploadedBy { get; private init; } = "";

    /// <summary>An earlier document with the same bytes, if there was one.</summary>
    public Guid? DuplicateOf { get; private init; }

    /// <summary>Where it is on its way.</summary>
    public DocumentStatus CurrentStatus { get; private set; }

    /// <summary>Number of the newest event; grows by one an event without gaps.</summary>
    public int EventSeq { get; private set; }

    /// <summary>Grows with every change, also those without an event: tells a newer copy from an older.</summary>
    public int Revision { get; private set; }

    /// <summary>The newest job.</summary>
    public Guid CurrentJobId { get; private set; }

    /// <summary>Pages of the file, once read; 0 for a bare e-invoice.</summary>
    public int? PageCount { get; private set; }

    /// <summary>As read or corrected, for the dashboard.</summary>
    public string? VendorName { get; private set; }

    /// <summary>As read or corrected, for the dashboard.</summary>
    public string? InvoiceNumber { get; private set; }

    /// <summary>As read or corrected, for the dashboard.</summary>
    public DateOnly? InvoiceDate { get; private set; }

    /// <summary>As read or corrected, for the dashboard.</summary>
    public decimal? TotalAmount { get; private set; }

    /// <summary>ISO 4217, as read or corrected, for the dashboard.</summary>
    public string? Currency { get; private set; }

    /// <summary>Jobs, newest last.</summary>
    public List<Job> Jobs { get; private init; } = [];

    /// <summary>What was read, once completed.</summary>
    public Result? Result { get; private set; }

    /// <summary>Events of this unit of work, for publishing after the commit.</summary>
    public IReadOnlyList<JobEvent> NewEvents => _newEvents;

    /// <summary>The job that its status speaks of. Throws where jobs were not loaded.</summary>
    public Job CurrentJob => Jobs.Single(job => job.Id == CurrentJobId);

    /// <summary>A stored file becomes a document with its first job, queued.</summary>
    public static Document Queue(StoredUpload upload, string uploadedBy, Guid? duplicateOf, DateTimeOffset now)
    {
        var job = new Job(Guid.CreateVersion7(now), upload.DocumentId, now);
        var document = new Document
        {
            Id = upload.DocumentId,
            OriginalFilename = upload.OriginalFilename,
            StoredFilePath = upload.StorageKey,
            MimeType = upload.MimeType,
            Kind = upload.Kind,
            FileSize = upload.FileSize,
            Sha256 = upload.Sha256,
            UploadedAt = now,
            UploadedBy = uploadedBy,
            DuplicateOf = duplicateOf,
            CurrentStatus = DocumentStatus.Queued,
            CurrentJobId = job.Id,
        };
        document.Jobs.Add(job);
        document.Record(JobStage.Queued, 0, null, now);
        return document;
    }

    /// <summary>A worker takes the job: its lease replaces every earlier one.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="afterError">The start before ended in an error of the infrastructure, so it does not count against the file.</param>
    /// <param name="workerId">The process that claims it.</param>
    public void Start(DateTimeOffset now, bool afterError = false, Guid? workerId = null)
    {
        if (CurrentStatus != DocumentStatus.Processing)
        {
            MoveTo(DocumentStatus.Processing);
        }

        CurrentJob.Start(now, afterError, workerId);
        Record(JobStage.Started, JobStage.Percentage(JobStage.Started), null, now);
    }

    /// <summary>A worker that shuts down leaves the job to the next: this start does not count against the file.</summary>
    public void ReleaseLease() => CurrentJob.ReleaseLease();

    /// <summary>Notes that a stage began or ended.</summary>
    public void Progress(string stage, int percentage, string? message, DateTimeOffset now)
    {
        CurrentJob.Progress(stage, percentage);
        Record(stage, percentage, message, now);
    }

    /// <summary>Takes the result in and waits for a reviewer.</summary>
    public void Complete(Result result, int pageCount, DateTimeOffset now)
    {
        MoveTo(DocumentStatus.Completed);
        Result = result;
        PageCount = pageCount;
        CurrentJob.Complete(now);
        Record(JobStage.Completed, 100, null, now);
    }

    /// <summary>Ends the attempt with a reason that a person understands.</summary>
    public void Fail(FailureReason reason, string message, DateTimeOffset now)
    {
        MoveTo(DocumentStatus.Failed);
        CurrentJob.Fail(reason, message, now);
        Record(JobStage.Failed, CurrentJob.ProgressPercentage, message, now);
    }

    /// <summary>Stops the attempt on request.</summary>
    public void Cancel(string by, DateTimeOffset now)
    {
        MoveTo(DocumentStatus.Cancelled);
        CurrentJob.Cancel(now);
        Record(JobStage.Cancelled, CurrentJob.ProgressPercentage, $"Cancelled by {by}.", now);
    }

    /// <summary>Queues a new attempt of the current job; the history stays.</summary>
    public void Retry(string by, DateTimeOffset now)
    {
        MoveTo(DocumentStatus.Queued);
        CurrentJob.Retry();
        Record(JobStage.Queued, 0, $"Retried by {by}.", now);
    }

    /// <summary>Approves the record; read-only from now on.</summary>
    public void MarkFinalized()
    {
        MoveTo(DocumentStatus.Finalized);
        Revision++;
    }

    /// <summary>Shows the record's main values on the dashboard.</summary>
    public void Summarize(InvoiceSummary summary)
    {
        VendorName = summary.VendorName;
        InvoiceNumber = summary.InvoiceNumber;
        InvoiceDate = summary.InvoiceDate;
        TotalAmount = summary.TotalAmount;
        Currency = summary.Currency;
        Revision++;
    }

    private void MoveTo(DocumentStatus next)
    {
        if (!CurrentStatus.CanTransitionTo(next))
        {
            throw new IllegalTransitionException(CurrentStatus, next);
        }

        CurrentStatus = next;
        if (next != DocumentStatus.Finalized)
        {
            CurrentJob.Status = next;
        }
    }

    private void Record(string stage, int percentage, string? message, DateTimeOffset now)
    {
        EventSeq++;
        Revision++;
        _newEvents.Add(new JobEvent(Id, EventSeq, CurrentJobId, CurrentJob.RetryCount, stage, percentage, message, now));
    }
}

/// <summary>A file that is in storage and may become a document.</summary>
public sealed record StoredUpload(
    Guid DocumentId, string OriginalFilename, string StorageKey, string MimeType, FileKind Kind, long FileSize, string Sha256);
