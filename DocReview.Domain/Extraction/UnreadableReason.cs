namespace DocReview.Domain.Extraction;

/// <summary>What is wrong with a file that cannot be read. The confined processes answer with its numbers: add at the end.</summary>
public enum UnreadableReason
{
    /// <summary>The file is damaged beyond reading.</summary>
    DamagedFile,

    /// <summary>The PDF is encrypted and needs a password.</summary>
    NeedsPassword,

    /// <summary>The content is of no kind that can be read.</summary>
    UnsupportedContent,

    /// <summary>Too many pages, pixels, or bytes once unpacked.</summary>
    TooLarge,

    /// <summary>A parser or OCR ran past its time or memory and was stopped.</summary>
    ReaderLimit,

    /// <summary>XML that is not well-formed, declares a DTD, or is not an invoice.</summary>
    InvalidEInvoice,

    /// <summary>The process that read it crashed, twice.</summary>
    ReaderCrashed,

    /// <summary>The file does not exist, or may not be opened.</summary>
    Missing,
}
