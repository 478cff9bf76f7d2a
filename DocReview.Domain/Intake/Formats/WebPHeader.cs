namespace DocReview.Domain.Intake.Formats;

/// <summary>WebP, RFC 9649: the size stands in the first chunk, in three forms.</summary>
internal static class WebPHeader
{
    private const int ChunkType = 12;
    private const int Body = 20;

    public static ImageFrame Read(HeaderBytes bytes)
    {
        bytes.BigEndian = false;
        return bytes.At(ChunkType, 4).AsSpan() switch
        {
            var type when type.SequenceEqual("VP8 "u8) => new(0, bytes.UInt16(Body + 6) & 0x3FFF, bytes.UInt16(Body + 8) & 0x3FFF),
            var type when type.SequenceEqual("VP8L"u8) => Lossless(bytes.UInt32(Body + 1)),
            var type when type.SequenceEqual("VP8X"u8) => new(0, 1 + UInt24(bytes, Body + 4), 1 + UInt24(bytes, Body + 7)),
            _ => throw new InvalidDataException("No picture in the first chunk."),
        };
    }

    // 14 bits of width less one, then 14 bits of height less one.
    private static ImageFrame Lossless(long bits) => new(0, 1 + (bits & 0x3FFF), 1 + ((bits >> 14) & 0x3FFF));

    private static long UInt24(HeaderBytes bytes, int offset) => bytes.UInt32(offset - 1) >> 8;
}
