namespace DocReview.Tests.Integration.Extraction.Pages;

/// <summary>Writes the one EXIF entry that turns photos.</summary>
internal static class ExifSketch
{
    /// <summary>Adds an orientation (EXIF 2.3 tag 0x0112, 1 to 8) to a JPEG that has none.</summary>
    public static byte[] WithOrientation(byte[] jpeg, byte orientation) =>
    [
        0xFF, 0xD8, 0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8,
        .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
        .. jpeg[2..],
    ];
}
