using System.Data.Common;
using DocReview.Domain.Documents;
using Npgsql;

namespace DocReview.Domain.Data;

/// <summary>What became of the rows of an upload.</summary>
public abstract record UploadStored
{
    private UploadStored() { }

    /// <summary>They are committed.</summary>
    public sealed record Committed : UploadStored;

    /// <summary>Nothing was stored: some of the files are known already.</summary>
    /// <param name="First">The first document of each known SHA-256.</param>
    public sealed record Known(IReadOnlyDictionary<string, Guid> First) : UploadStored;

    /// <summary>Nothing was stored: an upload with the same idempotency key was faster.</summary>
    public sealed record KeyTaken : UploadStored;
}

/// <summary>
/// Writes what an upload makes (documents, jobs, first events, the queue's rows, the receipt) as one batch: a round trip for
/// all of it and another for the commit. Through EF the same took a dozen statements and most of what an upload cost.
/// </summary>
public static class UploadRows
{
    private const string FirstOfBytes =
        "SELECT sha256, id FROM documents WHERE sha256 = ANY($1::bpchar[]) AND duplicate_of IS NULL ORDER BY uploaded_at DESC, id DESC";

    private const string InsertReceipt = "INSERT INTO upload_receipts (key, document_ids, at) VALUES ($1, $2, $3)";

    // A document that was just queued: one job, one event, nothing read yet.
    private const string InsertQueued =
        $"""
        WITH uploaded AS (
          SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) AS
            u (id, job_id, filename, path, mime_type, kind, file_size, sha256, at, uploaded_by, duplicate_of)),
        documents_made AS (
          INSERT INTO documents (id, original_filename, stored_file_path, mime_type, kind, file_size, sha256, uploaded_at,
            uploaded_by, duplicate_of, current_status, event_seq, revision, current_job_id)
          SELECT id, filename, path, mime_type, kind, file_size, sha256, at, uploaded_by, duplicate_of,
            '{nameof(DocumentStatus.Queued)}', 1, 1, job_id FROM uploaded),
        jobs_made AS (
          INSERT INTO jobs (id, document_id, status, progress_percentage, current_stage, retry_count, start_count,
            lease_token, created_at)
          SELECT job_id, id, '{nameof(DocumentStatus.Queued)}', 0, '{JobStage.Queued}', 0, 0, 0, at FROM uploaded)
        INSERT INTO job_events (document_id, seq, job_id, attempt, stage, progress_percentage, at)
        SELECT id, 1, job_id, 0, '{JobStage.Queued}', 0, at FROM uploaded
        """;

    /// <summary>The first document of each SHA-256 that is known.</summary>
    public static async Task<IReadOnlyDictionary<string, Guid>> FirstWithBytesAsync(
        this ReviewDb db, IReadOnlyCollection<string> hashes, CancellationToken ct)
    {
        await using var session = await DbSession.OpenAsync(db, ct);
        await using var command = new NpgsqlCommand(FirstOfBytes, session.Connection)
        {
            Parameters = { new() { Value = hashes.ToArray() } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await ReadFirstAsync(reader, ct);
    }

    /// <summary>Stores all of it and queues the jobs, or stores nothing.</summary>
    /// <param name="db">Its connection is used; nothing is tracked.</param>
    /// <param name="documents">As <see cref="Document.Queue"/> makes them.</param>
    /// <param name="receipt">Null without an idempotency key.</param>
    /// <param name="onlyUnknown">Store nothing where the bytes of one are known.</param>
    /// <param name="queue">Adds its commands to the batch.</param>
    /// <param name="onDisk">Awaited before the commit, so that no row names a file that a power cut may take.</param>
    /// <param name="ct">Cancelling stores nothing, unless the commit is on its way.</param>
    public static async Task<UploadStored> StoreUploadAsync(
        this ReviewDb db, IReadOnlyList<Document> documents, IdempotencyRecord? receipt, bool onlyUnknown, IJobQueue queue,
        Task onDisk, CancellationToken ct)
    {
        await using var session = await DbSession.OpenAsync(db, ct);
        await using var transaction = await session.Connection.BeginTransactionAsync(ct);
        await using var batch = new NpgsqlBatch(session.Connection, transaction);
        AddRows(batch, documents, receipt, onlyUnknown);
        foreach (var document in documents)
        {
            queue.Enqueue(batch, document.CurrentJob);
        }

        try
        {
            if (await RunAsync(batch, onlyUnknown, ct) is { Count: > 0 } known)
            {
                return new UploadStored.Known(known);
            }
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            return new UploadStored.KeyTaken();
        }

        await onDisk;
        await transaction.CommitAsync(ct);
        return new UploadStored.Committed();
    }

    // The receipt before the rows: of repeats that arrive together the later ones wait there, having written nothing.
    private static void AddRows(NpgsqlBatch batch, IReadOnlyList<Document> documents, IdempotencyRecord? receipt, bool onlyUnknown)
    {
        if (onlyUnknown)
        {
            Add(batch, FirstOfBytes, (object)documents.Select(d => d.Sha256).ToArray());
        }

        if (receipt is not null)
        {
            Add(batch, InsertReceipt, receipt.Key, receipt.DocumentIds, receipt.At);
        }

        if (documents.Count > 0)
        {
            Add(
                batch, InsertQueued, Column(d => d.Id), Column(d => d.CurrentJobId), Column(d => d.OriginalFilename),
                Column(d => d.StoredFilePath), Column(d => d.MimeType), Column(d => d.Kind.ToString()), Column(d => d.FileSize),
                Column(d => d.Sha256), Column(d => d.UploadedAt), Column(d => d.UploadedBy), Column(d => d.DuplicateOf));
        }

        T[] Column<T>(Func<Document, T> value) => [.. documents.Select(value)];
    }

    private static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(new() { Value = value });
        }

        batch.BatchCommands.Add(command);
    }

    private static async Task<IReadOnlyDictionary<string, Guid>?> RunAsync(NpgsqlBatch batch, bool asksFirst, CancellationToken ct)
    {
        await using var reader = await batch.ExecuteReaderAsync(ct);
        var known = asksFirst ? await ReadFirstAsync(reader, ct) : null;
        while (await reader.NextResultAsync(ct))
        {
            // Errors of the later commands are thrown here.
        }

        return known;
    }

    // Newest first, so that the oldest stays.
    private static async Task<IReadOnlyDictionary<string, Guid>> ReadFirstAsync(DbDataReader reader, CancellationToken ct)
    {
        var first = new Dictionary<string, Guid>();
        while (await reader.ReadAsync(ct))
        {
            first[reader.GetString(0)] = reader.GetGuid(1);
        }

        return first;
    }
}
