using System.Text;

namespace DocReview.Lab.Pdf;

/// <summary>The fonts of one document, embedded as subsets with a way back to Unicode.</summary>
public sealed class PdfFonts
{
    private readonly List<FontSubset> subsets = [];

    /// <summary>The name of a font in content streams, and its subset.</summary>
    public (string Name, FontSubset Subset) Use(TrueTypeFont font)
    {
        var at = subsets.FindIndex(s => s.Font == font);
        if (at < 0)
        {
            at = subsets.Count;
            subsets.Add(new FontSubset(font));
        }
        return ($"F{at}", subsets[at]);
    }

    /// <summary>Writes all fonts and returns the resource dictionary that names them.</summary>
    public string Write(PdfFile file)
    {
        var entries = subsets.Select((subset, i) => $"/F{i} {Write(file, subset, (char)('A' + i))} 0 R");
        return $"<< {string.Join(' ', entries)} >>";
    }

    private static int Write(PdfFile file, FontSubset subset, char tag)
    {
        var font = subset.Font;
        var program = subset.Build();
        var embedded = file.AddStream(program, $"/Length1 {program.Length}");
        var name = $"DRLAB{tag}+{font.Name}";
        double Scaled(int units) => Math.Round(units * 1000.0 / font.UnitsPerEm);
        var descriptor = file.Add($"<< /Type /FontDescriptor /FontName /{name} /Flags 4 /FontBBox [-500 -300 1500 1100] /ItalicAngle 0 "
            + $"/Ascent {Scaled(font.Ascent)} /Descent {Scaled(font.Descent)} /CapHeight 700 /StemV 80 /FontFile2 {embedded} 0 R >>");
        var widths = string.Join(' ', Enumerable.Range(0, subset.Count).Select(subset.Width));
        var descendant = file.Add($"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /{name} /CIDSystemInfo << /Registry (Adobe) "
            + $"/Ordering (Identity) /Supplement 0 >> "
            + $"/FontDescriptor {descriptor} 0 R /DW 500 /W [0 [{widths}]] /CIDToGIDMap /Identity >>");
        var unicode = file.AddStream(Encoding.ASCII.GetBytes(ToUnicode(subset)));
        return file.Add($"<< /Type /Font /Subtype /Type0 /BaseFont /{name} /Encoding /Identity-H /DescendantFonts [{descendant} 0 R] "
            + $"/ToUnicode {unicode} 0 R >>");
    }

    private static string ToUnicode(FontSubset subset)
    {
        var map = new StringBuilder("/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Lab def /CMapType 2 def\n"
            + "1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        foreach (var chunk in subset.Characters.Chunk(100))
        {
            map.Append(chunk.Length).Append(" beginbfchar\n");
            foreach (var (glyph, character) in chunk)
                map.Append('<').Append(glyph.ToString("X4")).Append("> <").Append(((int)character).ToString("X4")).Append(">\n");
            map.Append("endbfchar\n");
        }
        return map.Append("endcmap end end").ToString();
    }
}
