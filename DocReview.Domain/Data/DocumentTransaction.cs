using System.Data.Common;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace DocReview.Domain.Data;

/// <summary>
/// The way a document changes, but for a worker's own writes (<see cref="ClaimStatement"/>, <see cref="LeasedStatements"/>):
/// its row is locked, its new events are stored with the change, and the change is published after the commit. Disposed
/// without a commit, nothing has happened.
/// </summary>
public sealed class DocumentTransaction : IAsyncDisposable
{
    private readonly ReviewDb _db;
    private readonly IDbContextTransaction _transaction;
    private readonly IChangePublisher _publisher;

    private DocumentTransaction(ReviewDb db, IDbContextTransaction transaction, IChangePublisher publisher)
    {
        _db = db;
        _transaction = transaction;
        _publisher = publisher;
    }

    /// <summary>For what has to happen in the same transaction, such as queueing.</summary>
    public DbTransaction Raw => _transaction.GetDbTransaction();

    /// <summary>Begins a transaction on the context's own connection.</summary>
    public static async Task<DocumentTransaction> BeginAsync(ReviewDb db, IChangePublisher publisher, CancellationToken ct)
    {
        // A change that fails ends the whole transaction, so there is nothing to go back to.
        db.Database.AutoSavepointsEnabled = false;
        return new(db, await db.Database.BeginTransactionAsync(ct), publisher);
    }

    /// <summary>Locks a document's row until the end of the transaction and loads it with its jobs.</summary>
    /// <returns>Null where there is no such document.</returns>
    public Task<Document?> LockAsync(Guid documentId, CancellationToken ct) =>
        WithJobsAsync(_db.Documents.FromSql($"SELECT * FROM documents WHERE id = {documentId} FOR UPDATE"), ct);

    /// <summary>Locks the document of a job.</summary>
    public Task<Document?> LockByJobAsync(Guid jobId, CancellationToken ct) => WithJobsAsync(
        _db.Documents.FromSql($"SELECT d.* FROM documents d JOIN jobs j ON j.document_id = d.id WHERE j.id = {jobId} FOR UPDATE OF d"), ct);

    /// <summary>Stores the documents' changes and events, commits, and publishes.</summary>
    public async Task CommitAsync(IReadOnlyList<Document> documents, CancellationToken ct)
    {
        foreach (var document in documents)
        {
            _db.JobEvents.AddRange(document.NewEvents);
        }

        await _db.SaveChangesAsync(ct);
        await _transaction.CommitAsync(ct);
        foreach (var document in documents)
        {
            await _publisher.PublishAsync(document);
        }
    }

    // The jobs are read once the row is locked: what another transaction did to them before is seen.
    private async Task<Document?> WithJobsAsync(IQueryable<Document> locking, CancellationToken ct)
    {
        var document = await locking.SingleOrDefaultAsync(ct);
        if (document is not null)
        {
            await _db.Entry(document).Collection(d => d.Jobs).LoadAsync(ct);
        }

        return document;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _transaction.DisposeAsync();
}
