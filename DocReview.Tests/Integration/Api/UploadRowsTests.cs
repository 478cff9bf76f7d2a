using System.Data.Common;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Tests.Integration.Api;

/// <summary>The rows of an upload, as one batch: what it stores is what the domain made, and a refusal stores nothing.</summary>
public sealed class UploadRowsTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task What_is_stored_reads_as_the_documents_were_made()
    {
        var first = Made("first.pdf");
        var second = Made("zweite.tif", FileKind.Tiff, first.Id);

        Assert.IsType<UploadStored.Committed>(await Store([first, second], new TellingQueue()));

        Assert.Equal(await AsEfStores(first), await Stored(first.Id));
        Assert.Equal(await AsEfStores(second), await Stored(second.Id));
    }

    [Fact]
    public async Task The_queue_takes_part_in_the_batch_and_is_not_asked_again()
    {
        var queue = new TellingQueue();
        var document = Made("a.pdf");

        await Store([document], queue);

        Assert.Equal([document.CurrentJobId], queue.Batched);
        Assert.Empty(queue.Alone);
    }

    [Fact]
    public async Task A_job_that_cannot_be_queued_stores_nothing()
    {
        var document = Made("a.pdf");

        await Assert.ThrowsAsync<PostgresException>(() => Store([document], new FailingQueue()));

        Assert.Equal([], await Stored(document.Id));
    }

    [Fact]
    public async Task A_file_that_did_not_reach_the_disk_stores_nothing()
    {
        var document = Made("a.pdf");
        var full = Task.FromException(new StorageException("No space is left.", isFull: true));

        await Assert.ThrowsAsync<StorageException>(() => Store([document], new TellingQueue(), full));

        Assert.Equal([], await Stored(document.Id));
    }

    [Fact]
    public async Task Bytes_that_are_known_store_nothing_where_only_new_ones_are_wanted()
    {
        var first = Made("first.pdf");
        await Store([first], new TellingQueue());
        var again = Made("again.pdf", sha256: first.Sha256);
        var beside = Made("beside.pdf");

        var known = Assert.IsType<UploadStored.Known>(await Store([beside, again], new TellingQueue()));

        Assert.Equal([new(first.Sha256, first.Id)], known.First);
        Assert.Equal([], await Stored(beside.Id));
        Assert.Equal([], await Stored(again.Id));
    }

    private static int _made;

    private static Document Made(string name, FileKind kind = FileKind.Pdf, Guid? duplicateOf = null, string? sha256 = null)
    {
        var id = Guid.CreateVersion7();
        sha256 ??= $"{Interlocked.Increment(ref _made):x8}".PadLeft(64, 'f');
        var upload = new StoredUpload(id, name, $"originals/{id:N}", "application/pdf", kind, 4711, sha256);
        return Document.Queue(upload, "tests", duplicateOf, DateTimeOffset.UnixEpoch.AddDays(20_000));
    }

    private async Task<UploadStored> Store(IReadOnlyList<Document> documents, IJobQueue queue, Task? onDisk = null)
    {
        await using var db = desk.Database.Open();
        return await db.StoreUploadAsync(
            documents, receipt: null, onlyUnknown: documents.All(d => d.DuplicateOf is null), queue, onDisk ?? Task.CompletedTask,
                CancellationToken.None);
    }

    // The three rows as JSON.
    private async Task<List<string>> Stored(Guid id)
    {
        await using var db = desk.Database.Open();
        return await RowsOf(db, id);
    }

    // The same document, stored by EF in a transaction that is rolled back: whatever column the model has is compared.
    private async Task<List<string>> AsEfStores(Document document)
    {
        await using var db = desk.Database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlAsync($"DELETE FROM documents WHERE id = {document.Id}");
        db.Documents.Add(document);
        db.JobEvents.AddRange(document.NewEvents);
        await db.SaveChangesAsync();
        return await RowsOf(db, document.Id);
    }

    private static Task<List<string>> RowsOf(ReviewDb db, Guid id) => db.Database.SqlQuery<string>(
        $"""
        SELECT to_jsonb(d)::text AS "Value" FROM documents d WHERE id = {id}
        UNION ALL SELECT to_jsonb(j)::text FROM jobs j WHERE document_id = {id}
        UNION ALL SELECT to_jsonb(e)::text FROM job_events e WHERE document_id = {id}
        """).ToListAsync();

    private sealed class TellingQueue : IJobQueue
    {
        public List<Guid> Batched { get; } = [];

        public List<Guid> Alone { get; } = [];

        public void Enqueue(DbBatch batch, Job job)
        {
            Batched.Add(job.Id);
            batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT pg_notify('tests', '')"));
        }

        public Task EnqueueAsync(DbTransaction transaction, Job job, CancellationToken ct)
        {
            Alone.Add(job.Id);
            return Task.CompletedTask;
        }

        public Task EnqueueAgainAsync(DbTransaction transaction, Guid jobId, CancellationToken ct) => Task.CompletedTask;

        public Task InterruptAsync(DbTransaction transaction, Job job, CancellationToken ct) => Task.CompletedTask;
    }

    private sealed class FailingQueue : IJobQueue
    {
        public void Enqueue(DbBatch batch, Job job) => batch.BatchCommands.Add(new NpgsqlBatchCommand("SELECT 1 / 0"));

        public Task EnqueueAsync(DbTransaction transaction, Job job, CancellationToken ct) => Task.CompletedTask;

        public Task EnqueueAgainAsync(DbTransaction transaction, Guid jobId, CancellationToken ct) => Task.CompletedTask;

        public Task InterruptAsync(DbTransaction transaction, Job job, CancellationToken ct) => Task.CompletedTask;
    }
}
