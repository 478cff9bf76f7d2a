namespace DocReview.Domain.Documents;

/// <summary>Why a document could not be read, in a closed set that screens and API share (snake_case in JSON).</summary>
public enum FailureReason
{
    /// <summary>The file is damaged beyond reading.</summary>
    DamagedFile,

    /// <summary>The PDF is encrypted and needs a password.</summary>
    NeedsPassword,

    /// <summary>The content is of no kind that can be read.</summary>
    UnsupportedContent,

    /// <summary>Too many pages, pixels, or bytes once unpacked.</summary>
    TooLarge,

    /// <summary>A reader ran past its time or memory; stopped.</summary>
    ReaderLimit,

    /// <summary>XML that is not well-formed, declares a DTD, or is no invoice.</summary>
    InvalidEInvoice,

    /// <summary>The stored original could not be fetched.</summary>
    StorageUnavailable,

    /// <summary>The worker ended three times while reading this file, or a confined process twice.</summary>
    WorkerCrashed,

    /// <summary>The database, the storage or a reading process was unavailable through every retry.</summary>
    InfrastructureUnavailable,

    /// <summary>A defect of the software; the log has the details.</summary>
    InternalError,
}
