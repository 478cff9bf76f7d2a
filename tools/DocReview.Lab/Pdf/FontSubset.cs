using System.Buffers.Binary;
using System.Text;

namespace DocReview.Lab.Pdf;

/// <summary>The glyphs of a font that a document uses, numbered anew, as a font file of their own.</summary>
public sealed class FontSubset(TrueTypeFont font)
{
    private const int WordArguments = 0x1, MoreComponents = 0x20, Scale = 0x8, TwoScales = 0x40, Matrix = 0x80, Instructions = 0x100;
    private readonly List<ushort> originals = [0];
    private readonly Dictionary<ushort, ushort> renumbered = new() { [0] = 0 };
    private readonly SortedDictionary<ushort, char> characters = [];

    public TrueTypeFont Font => font;

    /// <summary>Glyphs by number with the character each stands for.</summary>
    public IReadOnlyDictionary<ushort, char> Characters => characters;

    public int Count => originals.Count;

    /// <summary>The new number of a character's glyph.</summary>
    public ushort Use(char character)
    {
        var number = Renumber(font.Glyph(character));
        characters.TryAdd(number, character);
        return number;
    }

    /// <summary>Width of a glyph in thousandths of the type size.</summary>
    public int Width(int number) => (int)Math.Round(font.Advance(originals[number]) * 1000.0 / font.UnitsPerEm);

    /// <summary>The font file. Hints are left out: they are three quarters of it and no reader needs them.</summary>
    public byte[] Build()
    {
        var (glyf, loca) = Outlines();
        var head = font.Table("head").ToArray();
        head[50] = 0;
        head[51] = 1;
        head.AsSpan(8, 4).Clear();
        var hhea = font.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)Count);
        var maxp = font.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)Count);
        return Assemble([("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", Metrics()), ("loca", loca), ("maxp", maxp)]);
    }

    private ushort Renumber(ushort original)
    {
        if (renumbered.TryGetValue(original, out var number)) return number;
        renumbered[original] = number = (ushort)originals.Count;
        originals.Add(original);
        return number;
    }

    /// <summary>Composite glyphs add their parts to the list while it is walked.</summary>
    private (byte[] Glyf, byte[] Loca) Outlines()
    {
        using var glyf = new MemoryStream();
        var offsets = new List<int>();
        for (var i = 0; i < originals.Count; i++)
        {
            offsets.Add((int)glyf.Length);
            glyf.Write(Bare(font.Outline(originals[i])));
            while (glyf.Length % 4 != 0) glyf.WriteByte(0);
        }
        offsets.Add((int)glyf.Length);
        var loca = new byte[offsets.Count * 4];
        for (var i = 0; i < offsets.Count; i++)
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(i * 4), offsets[i]);
        return (glyf.ToArray(), loca);
    }

    private byte[] Bare(ReadOnlySpan<byte> outline)
    {
        if (outline.Length < 10) return [];
        var contours = BinaryPrimitives.ReadInt16BigEndian(outline);
        if (contours < 0) return Composite(outline.ToArray());
        var hints = 10 + contours * 2;
        var length = BinaryPrimitives.ReadUInt16BigEndian(outline[hints..]);
        return [.. outline[..hints], 0, 0, .. outline[(hints + 2 + length)..]];
    }

    private byte[] Composite(byte[] outline)
    {
        for (var at = 10; ;)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at));
            var part = BinaryPrimitives.ReadUInt16BigEndian(outline.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at), (ushort)(flags & ~Instructions));
            BinaryPrimitives.WriteUInt16BigEndian(outline.AsSpan(at + 2), Renumber(part));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2);
            at += (flags & Scale) != 0 ? 2 : (flags & TwoScales) != 0 ? 4 : (flags & Matrix) != 0 ? 8 : 0;
            if ((flags & MoreComponents) == 0) return outline[..at];
        }
    }

    private byte[] Metrics()
    {
        var metrics = new byte[Count * 4];
        for (var i = 0; i < Count; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(i * 4), (ushort)font.Advance(originals[i]));
            BinaryPrimitives.WriteUInt16BigEndian(metrics.AsSpan(i * 4 + 2), font.LeftBearing(originals[i]));
        }
        return metrics;
    }

    private static byte[] Assemble(IReadOnlyList<(string Tag, byte[] Content)> parts)
    {
        using var file = new MemoryStream();
        Span<byte> header = stackalloc byte[12];
        BinaryPrimitives.WriteUInt32BigEndian(header, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(header[4..], (ushort)parts.Count);
        BinaryPrimitives.WriteUInt16BigEndian(header[6..], 64);
        BinaryPrimitives.WriteUInt16BigEndian(header[8..], 2);
        BinaryPrimitives.WriteUInt16BigEndian(header[10..], (ushort)(parts.Count * 16 - 64));
        file.Write(header);
        var offset = 12 + parts.Count * 16;
        foreach (var (tag, content) in parts)
        {
            file.Write(Encoding.ASCII.GetBytes(tag));
            var entry = new byte[12];
            BinaryPrimitives.WriteUInt32BigEndian(entry, Checksum(content));
            BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(4), offset);
            BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(8), content.Length);
            file.Write(entry);
            offset += (content.Length + 3) / 4 * 4;
        }
        foreach (var (_, content) in parts)
        {
            file.Write(content);
            while (file.Length % 4 != 0) file.WriteByte(0);
        }
        return file.ToArray();
    }

    private static uint Checksum(byte[] content)
    {
        var sum = 0u;
        for (var i = 0; i < content.Length; i++)
            sum += (uint)content[i] << (24 - i % 4 * 8);
        return sum;
    }
}
