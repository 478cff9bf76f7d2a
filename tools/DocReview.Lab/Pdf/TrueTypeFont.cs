using System.Buffers.Binary;
using System.Text;

namespace DocReview.Lab.Pdf;

/// <summary>What a PDF needs to know of a TrueType font: glyphs, widths and outlines (OpenType 1.9, chapter "Font file").</summary>
public sealed class TrueTypeFont
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly Dictionary<int, ushort> glyphs = [];
    private readonly int advances;
    private readonly bool longOffsets;

    private TrueTypeFont(string name, byte[] data)
    {
        Name = name;
        this.data = data;
        for (var i = 0; i < U16(4); i++)
        {
            var entry = 12 + i * 16;
            tables[Encoding.ASCII.GetString(data, entry, 4)] = (I32(entry + 8), I32(entry + 12));
        }
        UnitsPerEm = U16(tables["head"].Offset + 18);
        longOffsets = U16(tables["head"].Offset + 50) == 1;
        advances = U16(tables["hhea"].Offset + 34);
        Ascent = (short)U16(tables["hhea"].Offset + 4);
        Descent = (short)U16(tables["hhea"].Offset + 6);
        ReadCharacters();
    }

    public string Name { get; }

    public int UnitsPerEm { get; }

    public int Ascent { get; }

    public int Descent { get; }

    public static TrueTypeFont Load(string name, string path) => new(name, File.ReadAllBytes(path));

    /// <summary>The glyph of a character; 0 where the font has none.</summary>
    public ushort Glyph(char character) => glyphs.GetValueOrDefault(character);

    /// <summary>In font units.</summary>
    public int Advance(ushort glyph) => U16(tables["hmtx"].Offset + Math.Min(glyph, advances - 1) * 4);

    public double Measure(string text, double size)
    {
        var sum = 0;
        foreach (var character in text)
            sum += Advance(Glyph(character));
        return sum * size / UnitsPerEm;
    }

    internal ReadOnlySpan<byte> Table(string tag) =>
        tables.TryGetValue(tag, out var table) ? data.AsSpan(table.Offset, table.Length) : [];

    internal ReadOnlySpan<byte> Outline(ushort glyph)
    {
        var (start, end) = (OutlineOffset(glyph), OutlineOffset(glyph + 1));
        return data.AsSpan(tables["glyf"].Offset + start, end - start);
    }

    internal ushort LeftBearing(ushort glyph)
    {
        var metrics = tables["hmtx"].Offset;
        return (ushort)(glyph < advances ? U16(metrics + glyph * 4 + 2) : U16(metrics + advances * 4 + (glyph - advances) * 2));
    }

    private int OutlineOffset(int glyph)
    {
        var locations = tables["loca"].Offset;
        return longOffsets ? I32(locations + glyph * 4) : U16(locations + glyph * 2) * 2;
    }

    /// <summary>Format 4 of the Unicode character map: segments of the basic plane.</summary>
    private void ReadCharacters()
    {
        var map = CharacterMap();
        var segments = U16(map + 6) / 2;
        for (var i = 0; i < segments; i++)
        {
            var end = U16(map + 14 + i * 2);
            var start = U16(map + 16 + segments * 2 + i * 2);
            var delta = U16(map + 16 + segments * 4 + i * 2);
            var rangeAt = map + 16 + segments * 6 + i * 2;
            for (var c = start; c <= end && c != 0xFFFF; c++)
                glyphs[c] = GlyphIn(c, start, delta, rangeAt);
        }
    }

    private ushort GlyphIn(int character, int start, int delta, int rangeAt)
    {
        var range = U16(rangeAt);
        if (range == 0) return (ushort)(character + delta);
        var glyph = U16(rangeAt + range + (character - start) * 2);
        return glyph == 0 ? (ushort)0 : (ushort)(glyph + delta);
    }

    private int CharacterMap()
    {
        var table = tables["cmap"].Offset;
        for (var i = 0; i < U16(table + 2); i++)
        {
            var at = table + I32(table + 4 + i * 8 + 4);
            if (U16(at) == 4) return at;
        }
        throw new InvalidDataException($"{Name} has no character map of format 4.");
    }

    private int U16(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private int I32(int at) => BinaryPrimitives.ReadInt32BigEndian(data.AsSpan(at));
}
