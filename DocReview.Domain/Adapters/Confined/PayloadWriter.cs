using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>Writes the values of a payload one after the other; <see cref="PayloadReader"/> reads them in the same order.</summary>
internal sealed class PayloadWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new(4096);

    public ReadOnlySpan<byte> Written => _buffer.WrittenSpan;

    public ReadOnlyMemory<byte> Memory => _buffer.WrittenMemory;

    public PayloadWriter Number(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_buffer.GetSpan(sizeof(int)), value);
        _buffer.Advance(sizeof(int));
        return this;
    }

    public PayloadWriter Real(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(sizeof(double)), value);
        _buffer.Advance(sizeof(double));
        return this;
    }

    /// <summary>Length, then UTF-8; lone surrogates become U+FFFD.</summary>
    public PayloadWriter Text(string value)
    {
        var span = _buffer.GetSpan(sizeof(int) + Encoding.UTF8.GetMaxByteCount(value.Length));
        var length = Encoding.UTF8.GetBytes(value, span[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(span, length);
        _buffer.Advance(sizeof(int) + length);
        return this;
    }

    /// <summary>Length, then the bytes.</summary>
    public PayloadWriter Bytes(ReadOnlySpan<byte> value)
    {
        Number(value.Length);
        _buffer.Write(value);
        return this;
    }
}
