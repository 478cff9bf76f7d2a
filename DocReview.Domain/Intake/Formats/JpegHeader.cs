namespace DocReview.Domain.Intake.Formats;

/// <summary>JPEG, ITU-T T.81 annex B: segments up to the start of frame, which holds the size.</summary>
internal static class JpegHeader
{
    // EXIF, colour profiles and previews make a few dozen segments; more is not a photo.
    private const int MaxSegments = 1000;

    public static ImageFrame Read(HeaderBytes bytes)
    {
        long at = 2;
        for (var segment = 0; segment < MaxSegments; segment++)
        {
            var marker = bytes.UInt16(at);
            if (marker == 0xFFFF)
            {
                at++;
            }
            else if (IsStartOfFrame(marker))
            {
                return new(0, bytes.UInt16(at + 7), bytes.UInt16(at + 5));
            }
            else if (marker is < 0xFF01 or 0xFFD9 or 0xFFDA)
            {
                break;
            }
            else
            {
                at += HasNoBody(marker) ? 2 : 2 + bytes.UInt16(at + 2);
            }
        }

        throw new InvalidDataException("No start of frame.");
    }

    // SOF0 to SOF15 but for DHT (C4), JPG (C8) and DAC (CC).
    private static bool IsStartOfFrame(int marker) => marker is >= 0xFFC0 and <= 0xFFCF and not (0xFFC4 or 0xFFC8 or 0xFFCC);

    private static bool HasNoBody(int marker) => marker is 0xFF01 or (>= 0xFFD0 and <= 0xFFD8);
}
