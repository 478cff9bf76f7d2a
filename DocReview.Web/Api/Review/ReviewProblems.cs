using DocReview.Domain.Documents;
using DocReview.Web.Api.Problems;

namespace DocReview.Web.Api.Review;

/// <summary>Why a review was not saved or not finalized.</summary>
internal static class ReviewProblems
{
    /// <summary>Somebody saved in between: both records, so that the sender can decide.</summary>
    public static ApiProblem Stale(ReviewedInvoice theirs, int version, ReviewedInvoice? yours) => new(
        StatusCodes.Status409Conflict, "stale",
        "Somebody saved this document after you read it; nothing was stored. Compare theirs with yours and send it with the new "
        + "version.")
    {
        Members =
        {
            ["version"] = version,
            ["theirs"] = FlatInvoice.Of(theirs),
            ["yours"] = yours is null ? null : FlatInvoice.Of(yours),
        },
    };

    public static ApiProblem NotPossible(DocumentStatus status, string detail) => new(StatusCodes.Status409Conflict, "not_possible", detail)
    {
        Members = { ["document_status"] = status },
    };
}
