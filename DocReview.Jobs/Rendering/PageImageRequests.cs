using System.Threading.Channels;

namespace DocReview.Jobs.Rendering;

/// <summary>Documents whose page images somebody looks for now. Of more than can be made soon, the oldest wait with the others.</summary>
internal sealed class PageImageRequests
{
    private readonly Channel<Guid> _documents = Channel.CreateBounded<Guid>(
        new BoundedChannelOptions(100) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    /// <summary>Puts a document at the end of those asked for.</summary>
    public void Add(Guid documentId) => _documents.Writer.TryWrite(documentId);

    /// <summary>Each in turn, as they come.</summary>
    public IAsyncEnumerable<Guid> TakeAsync(CancellationToken ct) => _documents.Reader.ReadAllAsync(ct);
}
