namespace DocReview.Domain.Intake;

/// <summary>Keeps originals and page images by key. Keys are made of ids, never of names.</summary>
public interface IFileStore
{
    /// <summary>Writes a file completely and durably, or leaves nothing.</summary>
    /// <exception cref="StorageException">The store is full or unavailable.</exception>
    Task WriteAsync(string key, Stream content, CancellationToken ct);

    /// <summary>
    /// Takes a file in, and answers with a task that ends once it is complete and durable under its key: the caller may do
    /// something else meanwhile, but rely on nothing before.
    /// </summary>
    /// <exception cref="StorageException">The store is full or unavailable; the answered task may end with it too.</exception>
    async Task<Task> BeginWriteAsync(string key, Stream content, CancellationToken ct)
    {
        await WriteAsync(key, content, ct);
        return Task.CompletedTask;
    }

    /// <summary>Opens a file for reading, seekable.</summary>
    /// <exception cref="StorageException">The file is gone or the store is unavailable.</exception>
    Task<Stream> OpenAsync(string key, CancellationToken ct);

    /// <summary>Whether the file is there.</summary>
    Task<bool> ExistsAsync(string key, CancellationToken ct);

    /// <summary>A path that child processes may read, valid while the lease is held.</summary>
    /// <exception cref="StorageException">The file is gone or the store is unavailable.</exception>
    Task<LocalFile> DownloadToTempFileAsync(string key, CancellationToken ct);

    /// <summary>Removes a file; one that is not there is not an error.</summary>
    Task DeleteAsync(string key, CancellationToken ct);

    /// <summary>Keys under a prefix, written before a time; for sweeping what no row names.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, DateTimeOffset writtenBefore, CancellationToken ct);
}
