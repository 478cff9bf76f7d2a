using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Review;

/// <summary>The reviewer's side of a document: save, and the one way it becomes final. Source: docs/state-machine.md.</summary>
public sealed class DocumentReview(ReviewDb db, IChangePublisher publisher, TimeProvider time)
{
    /// <summary>Stores a reviewer's values where nobody saved since <paramref name="version"/> was read.</summary>
    public async Task<SaveResult> SaveAsync(Guid documentId, int version, ReviewedInvoice invoice, CancellationToken ct)
    {
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        var (document, result) = await LockAsync(transaction, documentId, ct);
        if (document is null)
        {
            return new SaveResult.NotFound();
        }

        if (result is null || document.CurrentStatus != DocumentStatus.Completed)
        {
            return new SaveResult.NotPossible(document.CurrentStatus, Refusal("reviewed", document.CurrentStatus));
        }

        if (result.Version != version)
        {
            return new SaveResult.Stale(result.Current, result.Version);
        }

        result.Correct(invoice, time.GetUtcNow());
        document.Summarize(InvoiceSummary.From(invoice));
        await transaction.CommitAsync([document], ct);
        return new SaveResult.Saved(result);
    }

    /// <summary>Approves the record as it stands.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="version">The version that the reviewer saw, or null to approve whatever stands.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="ct">Cancelling approves nothing.</param>
    public async Task<FinalizeResult> FinalizeAsync(Guid documentId, int? version, string by, CancellationToken ct)
    {
        await using var transaction = await DocumentTransaction.BeginAsync(db, publisher, ct);
        var (document, result) = await LockAsync(transaction, documentId, ct);
        if (document is null)
        {
            return new FinalizeResult.NotFound();
        }

        if (result is null || !document.CurrentStatus.CanTransitionTo(DocumentStatus.Finalized))
        {
            return new FinalizeResult.NotPossible(document.CurrentStatus, Refusal("finalized", document.CurrentStatus));
        }

        if (version is { } seen && result.Version != seen)
        {
            return new FinalizeResult.Stale(result.Current, result.Version);
        }

        document.MarkFinalized();
        result.Approve(by, time.GetUtcNow());
        await transaction.CommitAsync([document], ct);
        return new FinalizeResult.Finalized(document, result);
    }

    private async Task<(Document?, Result?)> LockAsync(DocumentTransaction transaction, Guid documentId, CancellationToken ct)
    {
        var document = await transaction.LockAsync(documentId, ct);
        var result = await db.Results.SingleOrDefaultAsync(r => r.DocumentId == documentId, ct);
        return (document, result);
    }

    private static string Refusal(string verb, DocumentStatus status) => status == DocumentStatus.Finalized
        ? "This document is finalized already and can no longer be changed."
        : $"Only completed documents can be {verb}; this one is {status}.";
}
