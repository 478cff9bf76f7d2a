using DocReview.Domain.Documents;

namespace DocReview.Web.DisplayNames;

/// <summary>What a failure is called; the job's own message says how to mend it.</summary>
internal static class FailureNames
{
    public static string Of(FailureReason? reason) => reason switch
    {
        FailureReason.DamagedFile => "The file is damaged",
        FailureReason.NeedsPassword => "The PDF needs a password",
        FailureReason.UnsupportedContent => "This kind of file cannot be read",
        FailureReason.TooLarge => "The file is too large to read",
        FailureReason.ReaderLimit => "Reading took too long",
        FailureReason.InvalidEInvoice => "The e-invoice is not valid",
        FailureReason.StorageUnavailable => "The stored file could not be fetched",
        FailureReason.WorkerCrashed => "Reading this file stopped the worker",
        FailureReason.InfrastructureUnavailable => "The desk was not fully available",
        _ => "Something went wrong inside the desk",
    };
}
