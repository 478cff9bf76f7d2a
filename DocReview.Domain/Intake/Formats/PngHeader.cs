namespace DocReview.Domain.Intake.Formats;

/// <summary>PNG, ISO/IEC 15948 section 11.2.2: IHDR is the first chunk.</summary>
internal static class PngHeader
{
    private const int FirstChunkType = 12;

    public static ImageFrame Read(HeaderBytes bytes) => bytes.At(FirstChunkType, 4).AsSpan().SequenceEqual("IHDR"u8)
        ? new(0, bytes.UInt32(FirstChunkType + 4), bytes.UInt32(FirstChunkType + 8))
        : throw new InvalidDataException("No IHDR at the start.");
}
