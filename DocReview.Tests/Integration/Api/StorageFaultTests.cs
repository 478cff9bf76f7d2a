using System.Net;
using DocReview.Domain.Intake;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

[Trait("Kind", "Fault")]
public sealed class StorageFaultTests
{
    [Theory]
    [InlineData(true, HttpStatusCode.InsufficientStorage, "storage_full")]
    [InlineData(false, HttpStatusCode.ServiceUnavailable, "storage_unavailable")]
    public async Task Storage_that_takes_nothing_more_leaves_no_half_document(bool isFull, HttpStatusCode status, string code)
    {
        var store = new FailingStore(new StorageException("injured", isFull));
        await using var desk = await Desk.StartAsync(new DeskSettings
        {
            WithWorker = false,
            AdjustWeb = builder => builder.Services.AddSingleton<IFileStore>(store),
        });

        using var response = await desk.PostFiles(("a.pdf", SamplePdf.Invoice("FULL-1")), ("b.pdf", SamplePdf.Invoice("FULL-2")));

        await Problem.Of(response, status, code);
        Assert.Equal(0, (await desk.Get("/api/documents")).GetProperty("total").GetInt32());
    }

    /// <summary>The second of two files does not fit any more.</summary>
    private sealed class FailingStore(StorageException error) : IFileStore
    {
        private int _written;

        public Task WriteAsync(string key, Stream content, CancellationToken ct) =>
            Interlocked.Increment(ref _written) == 1 ? content.CopyToAsync(Stream.Null, ct) : throw error;

        public Task<Stream> OpenAsync(string key, CancellationToken ct) => throw error;

        public Task<bool> ExistsAsync(string key, CancellationToken ct) => Task.FromResult(false);

        public Task<LocalFile> DownloadToTempFileAsync(string key, CancellationToken ct) => throw error;

        public Task DeleteAsync(string key, CancellationToken ct) => Task.CompletedTask;

        public IAsyncEnumerable<string> ListAsync(string prefix, DateTimeOffset writtenBefore, CancellationToken ct) =>
            AsyncEnumerable.Empty<string>();
    }
}
