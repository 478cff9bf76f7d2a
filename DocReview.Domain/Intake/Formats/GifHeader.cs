namespace DocReview.Domain.Intake.Formats;

/// <summary>GIF 89a section 18: the logical screen, which every frame lies within.</summary>
internal static class GifHeader
{
    public static ImageFrame Read(HeaderBytes bytes)
    {
        bytes.BigEndian = false;
        return new(0, bytes.UInt16(6), bytes.UInt16(8));
    }
}
