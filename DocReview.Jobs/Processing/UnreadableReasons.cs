using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;

namespace DocReview.Jobs.Processing;

/// <summary>What extraction says about a file, as the failure that the document keeps.</summary>
internal static class UnreadableReasons
{
    public static FailureReason ToFailure(this UnreadableReason reason) => reason switch
    {
        UnreadableReason.DamagedFile => FailureReason.DamagedFile,
        UnreadableReason.NeedsPassword => FailureReason.NeedsPassword,
        UnreadableReason.UnsupportedContent => FailureReason.UnsupportedContent,
        UnreadableReason.TooLarge => FailureReason.TooLarge,
        UnreadableReason.ReaderLimit => FailureReason.ReaderLimit,
        UnreadableReason.InvalidEInvoice => FailureReason.InvalidEInvoice,
        UnreadableReason.ReaderCrashed => FailureReason.WorkerCrashed,
        UnreadableReason.Missing => FailureReason.StorageUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}
