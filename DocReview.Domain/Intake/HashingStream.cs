using System.Security.Cryptography;

namespace DocReview.Domain.Intake;

/// <summary>Passes an upload through once: the head that was already read, then the rest, hashed and counted on the way.</summary>
internal sealed class HashingStream(ReadOnlyMemory<byte> head, Stream rest, long limit) : Stream
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private ReadOnlyMemory<byte> _head = head;

    /// <summary>Bytes passed so far.</summary>
    public long Count { get; private set; }

    /// <summary>Why the upload itself broke off, as against the storage that takes it.</summary>
    public IOException? BrokenOff { get; private set; }

    /// <summary>SHA-256 of what has passed, 64 lower-case hex digits. To be asked once, at the end.</summary>
    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = TakeHead(buffer.Span);
        if (read == 0)
        {
            read = await ReadRestAsync(buffer, cancellationToken);
        }

        Count += read;
        if (Count > limit)
        {
            throw new FileTooLargeException();
        }

        _hash.AppendData(buffer.Span[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => Count; set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _hash.Dispose();
        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadRestAsync(Memory<byte> buffer, CancellationToken ct)
    {
        try
        {
            return await rest.ReadAsync(buffer, ct);
        }
        catch (IOException error)
        {
            BrokenOff = error;
            throw;
        }
    }

    private int TakeHead(Span<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, _head.Length);
        _head.Span[..taken].CopyTo(buffer);
        _head = _head[taken..];
        return taken;
    }
}

/// <summary>An upload grew past the limit while it was being stored.</summary>
internal sealed class FileTooLargeException : Exception;
