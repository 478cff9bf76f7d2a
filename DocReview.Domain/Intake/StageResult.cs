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
        /// <exception cref="StorageException">The store is full or away; nothing is kept.</exception>
        public required Task OnDisk { get; init; }
    }

    /// <summary>Not taken; nothing of it is kept.</summary>
    public sealed record Refused(UploadError Error) : StageResult;
}

/// <summary>Why a file was not taken.</summary>
/// <param name="OriginalFilename">As the browser sent it.</param>
/// <param name="Code">Stable snake_case name: <c>empty_file</c>, <c>too_large</c>, <c>duplicate</c>, <c>archive</c> …</param>
/// <param name="Detail">What is wrong and what to do.</param>
/// <param name="DocumentId">The document that has the same bytes, where that is the reason.</param>
public sealed record UploadError(string OriginalFilename, string Code, string Detail, Guid? DocumentId = null);

/// <summary>The answer to an upload: what was queued and what was not taken.</summary>
public sealed record UploadOutcome(IReadOnlyList<Document> Documents, IReadOnlyList<UploadError> Errors);
