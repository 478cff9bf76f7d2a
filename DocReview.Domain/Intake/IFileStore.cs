namespace DocReview.Domain.Intake;

/// <summary>Keeps originals and page images by key. Keys are made of ids, never of names.</summary>
public interface IFileStore
{
    /// <summary>Writes a file completely and durably, or leaves nothing.</summary>
    /// <exception cref="StorageException">The store is full or away.</exception>
    Task WriteAsync(string key, Stream content, CancellationToken ct);

    /// <summary>
    /// Takes a file in, and answers with a task that ends once it is complete and durable under its key: the caller may do
    /// something else meanwhile, but rely on nothing before.
    /// </summary>
    /// <exception cref="StorageException">The store is full or away; the answered task may end with it too.</exception>
    async Task<Task> BeginWriteAsync(string key, Stream content, CancellationToken ct)
    {
        await WriteAsync(key, content, ct);
        return Task.CompletedTask;
    }

    /// <summary>Opens a file for reading, seekable.</summary>
    /// <exception cref="StorageException">The file is gone or the store is away.</exception>
    Task<Stream> OpenAsync(string key, CancellationToken ct);

    /// <summary>Whether the file is there.</summary>
    Task<bool> ExistsAsync(string key, CancellationToken ct);

    /// <summary>A path that child processes may read, valid while the lease is held.</summary>
    /// <exception cref="StorageException">The file is gone or the store is away.</exception>
    Task<LocalFile> DownloadToTempFileAsync(string key, CancellationToken ct);

    /// <summary>Removes a file; one that is not there is no error.</summary>
    Task DeleteAsync(string key, CancellationToken ct);

    /// <summary>Keys under a prefix, written before a time; for sweeping what no row names.</summary>
    IAsyncEnumerable<string> ListAsync(string prefix, DateTimeOffset writtenBefore, CancellationToken ct);
}

/// <summary>A local copy or the file itself; disposing releases the copy.</summary>
public sealed class LocalFile(string path, Action? release = null) : IDisposable
{
    /// <summary>Absolute path.</summary>
    public string Path { get; } = path;

    /// <inheritdoc/>
    public void Dispose() => release?.Invoke();
}

/// <summary>The store could not do what was asked; trying again later may help.</summary>
/// <param name="message">For the log.</param>
/// <param name="isFull">No space is left.</param>
/// <param name="inner">The store's own error.</param>
public sealed class StorageException(string message, bool isFull, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>No space is left.</summary>
    public bool IsFull { get; } = isFull;
}

/// <summary>How storage keys are made.</summary>
public static class StorageKeys
{
    /// <summary>Prefix of uploaded files.</summary>
    public const string Originals = "originals/";

    /// <summary>Key of an uploaded file, spread over 256 folders by the random end of its id.</summary>
    public static string Original(Guid documentId) => $"{Originals}{documentId.ToString("N")[^2..]}/{documentId:N}";

    /// <summary>Prefix of a document's page images.</summary>
    public static string PageImages(Guid documentId) => $"pages/{documentId:N}/";

    /// <summary>Key of a page image.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="page">1-based.</param>
    /// <param name="width">Of the image, in pixels.</param>
    public static string PageImage(Guid documentId, int page, int width) => $"{PageImages(documentId)}{page}-{width}.jpg";
}
