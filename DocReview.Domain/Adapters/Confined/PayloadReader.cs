using System.Buffers.Binary;
using System.Text;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>
/// Reads the values of a payload and believes none of them: whoever wrote it may have been taken over by a hostile file.
/// Every method throws <see cref="MalformedFrameException"/> where the bytes end early or a value is out of its range.
/// </summary>
internal ref struct PayloadReader(ReadOnlySpan<byte> payload)
{
    private ReadOnlySpan<byte> _rest = payload;

    public int Number(int least, int most)
    {
        var value = BinaryPrimitives.ReadInt32LittleEndian(Take(sizeof(int)));
        return value >= least && value <= most ? value : throw new MalformedFrameException($"{value} is not from {least} to {most}.");
    }

    /// <summary>How many entries follow: never more than there are bytes for.</summary>
    public int Count(int most, int leastBytesEach) => Number(0, Math.Min(most, (_rest.Length - sizeof(int)) / leastBytesEach));

    public double Real(double least, double most)
    {
        var value = BinaryPrimitives.ReadDoubleLittleEndian(Take(sizeof(double)));
        return value >= least && value <= most ? value : throw new MalformedFrameException($"{value} is not from {least} to {most}.");
    }

    /// <summary>Text free of NUL and lone surrogates, neither of which PostgreSQL takes.</summary>
    public string Text(int mostBytes)
    {
        var text = Encoding.UTF8.GetString(Bytes(mostBytes));
        return text.Contains('\0') ? throw new MalformedFrameException("Text with NUL.") : text;
    }

    public ReadOnlySpan<byte> Bytes(int most) => Take(Number(0, most));

    /// <summary>Nothing may follow.</summary>
    public readonly void End()
    {
        if (!_rest.IsEmpty)
        {
            throw new MalformedFrameException($"{_rest.Length} bytes too many.");
        }
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        if (length > _rest.Length)
        {
            throw new MalformedFrameException("The payload ended early.");
        }

        var taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }
}
