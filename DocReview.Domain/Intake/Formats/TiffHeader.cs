namespace DocReview.Domain.Intake.Formats;

/// <summary>TIFF 6.0: a chain of directories, one a page.</summary>
internal static class TiffHeader
{
    private const int MaxDirectories = 2000;
    private const int MaxEntries = 1000;
    private const int EntryLength = 12;

    private const int NewSubfileType = 254;
    private const int ImageWidth = 256;
    private const int ImageLength = 257;

    private const int ShortType = 3;

    public static IReadOnlyList<ImageFrame> Read(HeaderBytes bytes)
    {
        bytes.BigEndian = bytes.At(0, 1)[0] == 'M';
        var frames = new List<ImageFrame>();
        var seen = new HashSet<long>();
        var at = bytes.UInt32(4);
        // A directory that was seen before is a loop.
        for (var index = 0; at != 0 && index < MaxDirectories && seen.Add(at); index++)
        {
            at = ReadDirectory(bytes, at, index, frames);
        }

        return frames;
    }

    private static long ReadDirectory(HeaderBytes bytes, long at, int index, List<ImageFrame> frames)
    {
        var entries = bytes.UInt16(at);
        if (entries > MaxEntries)
        {
            throw new InvalidDataException("Too many entries in a directory.");
        }

        long width = 0, height = 0, subfile = 0;
        for (var entry = at + 2; entry < at + 2 + (entries * EntryLength); entry += EntryLength)
        {
            _ = bytes.UInt16(entry) switch
            {
                NewSubfileType => subfile = Value(bytes, entry),
                ImageWidth => width = Value(bytes, entry),
                ImageLength => height = Value(bytes, entry),
                _ => 0,
            };
        }

        // Bit 0 marks a reduced copy of another page.
        if ((subfile & 1) == 0)
        {
            frames.Add(new(index, width, height));
        }

        return bytes.UInt32(at + 2 + (entries * EntryLength));
    }

    private static long Value(HeaderBytes bytes, long entry) =>
        bytes.UInt16(entry + 2) == ShortType ? bytes.UInt16(entry + 8) : bytes.UInt32(entry + 8);
}
