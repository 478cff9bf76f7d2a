using System.Buffers.Binary;

namespace DocReview.Tests.Unit.Intake.Formats;

/// <summary>Writes the directories of a TIFF, without any pixels.</summary>
internal static class TiffSketch
{
    private const int DirectoryLength = 2 + (3 * 12) + 4;

    public static byte[] Of(bool bigEndian, params (uint Width, uint Height, uint SubfileType)[] pages)
    {
        var file = new List<byte>();
        file.AddRange(bigEndian ? "MM"u8 : "II"u8);
        file.AddRange(Number(42, 2, bigEndian));
        file.AddRange(Number(8, 4, bigEndian));
        for (var i = 0; i < pages.Length; i++)
        {
            file.AddRange(Number(3, 2, bigEndian));
            file.AddRange(Entry(254, pages[i].SubfileType, bigEndian));
            file.AddRange(Entry(256, pages[i].Width, bigEndian));
            file.AddRange(Entry(257, pages[i].Height, bigEndian));
            file.AddRange(Number(i + 1 < pages.Length ? (uint)(8 + ((i + 1) * DirectoryLength)) : 0, 4, bigEndian));
        }

        return [.. file];
    }

    private static byte[] Entry(uint tag, uint value, bool bigEndian) =>
        [.. Number(tag, 2, bigEndian), .. Number(4, 2, bigEndian), .. Number(1, 4, bigEndian), .. Number(value, 4, bigEndian)];

    private static byte[] Number(uint value, int length, bool bigEndian)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bigEndian ? bytes[^length..] : [.. bytes[^length..].Reverse()];
    }
}
