using System.Buffers;
using System.ComponentModel.DataAnnotations;
using DocReview.Domain.Intake;
using Microsoft.Extensions.Options;
using Microsoft.Win32.SafeHandles;

namespace DocReview.Domain.Adapters.Storage;

/// <summary>Where files are kept; section <c>Storage</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>Folder shared by web and worker processes.</summary>
    [Required]
    public string Root { get; set; } = "";
}

/// <summary>Keeps files in a folder. A file appears under its key only when it is complete and on disk.</summary>
public sealed class LocalFileStore(IOptions<StorageOptions> options) : IFileStore
{
    // Most invoices fit, and are written at once.
    private const int BufferSize = 128 * 1024;

    private const int DiskFull = 28; // ENOSPC
    private const int QuotaReached = 122; // EDQUOT

    private readonly string _root = Path.GetFullPath(options.Value.Root);

    /// <inheritdoc/>
    public async Task WriteAsync(string key, Stream content, CancellationToken ct) => await await BeginWriteAsync(key, content, ct);

    /// <inheritdoc/>
    public Task<Task> BeginWriteAsync(string key, Stream content, CancellationToken ct) => GuardAsync(async () =>
    {
        var path = PathOf(key);
        var partial = $"{path}.{Guid.NewGuid():N}.partial";
        var file = Create(partial);
        try
        {
            await CopyAsync(content, file, ct);
        }
        catch
        {
            file.Dispose();
            File.Delete(partial);
            throw;
        }

        return (Task)GuardAsync(() => Task.Run(() => Settle(file, partial, path), CancellationToken.None));
    });

    /// <inheritdoc/>
    public Task<Stream> OpenAsync(string key, CancellationToken ct) => GuardAsync(() =>
        Task.FromResult<Stream>(new FileStream(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.Asynchronous)));

    /// <inheritdoc/>
    public Task<bool> ExistsAsync(string key, CancellationToken ct) => Task.FromResult(File.Exists(PathOf(key)));

    /// <inheritdoc/>
    public Task<LocalFile> DownloadToTempFileAsync(string key, CancellationToken ct) => File.Exists(PathOf(key))
        ? Task.FromResult(new LocalFile(PathOf(key)))
        : throw new StorageException($"{key} is not in storage.", isFull: false);

    /// <inheritdoc/>
    public Task DeleteAsync(string key, CancellationToken ct) => GuardAsync(() =>
    {
        File.Delete(PathOf(key));
        return Task.FromResult(true);
    });

    /// <inheritdoc/>
    public IAsyncEnumerable<string> ListAsync(string prefix, DateTimeOffset writtenBefore, CancellationToken ct)
    {
        var folder = PathOf(prefix);
        return Directory.Exists(folder)
            ? new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
                .Where(file => file.LastWriteTimeUtc < writtenBefore.UtcDateTime)
                .Select(file => Path.GetRelativePath(_root, file.FullName))
                .ToAsyncEnumerable()
            : AsyncEnumerable.Empty<string>();
    }

    // Most files have a folder already, so it is made when it turns out to be missing.
    private static SafeFileHandle Create(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (DirectoryNotFoundException)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
    }

    // Whatever becomes of the request, the file ends under its key or is gone.
    private static bool Settle(SafeFileHandle file, string partial, string path)
    {
        try
        {
            using (file)
            {
                RandomAccess.FlushToDisk(file);
            }

            File.Move(partial, path, overwrite: true);
            return true;
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    // Written a full buffer at a time: a write goes to the kernel's memory and is over sooner than another thread would begin.
    private static async Task CopyAsync(Stream content, SafeFileHandle file, CancellationToken ct)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            long at = 0;
            for (int read; (read = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct)) > 0; at += read)
            {
                RandomAccess.Write(file, buffer.AsSpan(0, read), at);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private string PathOf(string key) => Path.Combine(_root, key);

    private static async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StorageException(error.Message, (error.HResult & 0xFFFF) is DiskFull or QuotaReached, error);
        }
    }
}
