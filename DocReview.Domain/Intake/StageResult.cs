using DocReview.Domain.Documents;

namespace DocReview.Domain.Intake;

/// <summary>What became of one file of an upload before anything was committed.</summary>
public abstract record StageResult
{
    private StageResult() { }

    /// <summary>Stored; becomes a document with the upload's commit.</summary>
    public sealed record Staged(StoredUpload Upload) : StageResult
    {
        /// <summary>Ends once the file is durable under its key: to be awaited before it is acknowledged, opened or deleted.</summary>
        /// <exception cref="StorageException">The store is full or unavailable; nothing is kept.</exception>
        public required Task OnDisk { get; init; }
    }

    /// <summary>Not taken; nothing of it is kept.</summary>
    public sealed record Refused(UploadError Error) : StageResult;
}
