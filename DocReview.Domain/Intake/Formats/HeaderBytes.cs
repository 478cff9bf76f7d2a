using System.Buffers.Binary;

namespace DocReview.Domain.Intake.Formats;

/// <summary>Numbers at places of a file.</summary>
internal sealed class HeaderBytes(Stream stream)
{
    public bool BigEndian { get; set; } = true;

    public byte[] At(long offset, int count)
    {
        if (offset < 0 || offset + count > stream.Length)
        {
            throw new EndOfStreamException();
        }

        var bytes = new byte[count];
        stream.Position = offset;
        stream.ReadExactly(bytes);
        return bytes;
    }

    public int UInt16(long offset)
    {
        var bytes = At(offset, sizeof(ushort));
        return BigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);
    }

    public long UInt32(long offset)
    {
        var bytes = At(offset, sizeof(uint));
        return BigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
