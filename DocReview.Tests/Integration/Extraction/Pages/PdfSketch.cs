using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DocReview.Tests.Integration.Extraction.Pages;

/// <summary>Writes small PDFs: lines of Helvetica, one grey picture a page, attachments.</summary>
internal sealed class PdfSketch
{
    private readonly List<byte[]> objects = [];
    private readonly List<int> pages = [];
    private readonly List<(string Name, int File)> attachments = [];
    private readonly int font;

    public PdfSketch()
    {
        Reserve();
        Reserve();
        font = Add("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>");
    }

    /// <summary>A page with lines of text, the first at the top, 20 points apart.</summary>
    public PdfSketch Text(string[] lines, string entries = "", double size = 12) => Page(Lines(lines, size), entries, "");

    /// <summary>A page that a grey picture covers, with lines of text over it, which may be there to be searched alone.</summary>
    public PdfSketch Picture(GreyPicture picture, string[] lines, string entries = "", bool unseen = false)
    {
        var image = AddStream(
            $"/Type/XObject/Subtype/Image/Width {picture.Width}/Height {picture.Height}/ColorSpace/DeviceGray/BitsPerComponent 8",
                picture.Pixels);
        return Page("q 595 0 0 842 0 0 cm /Im Do Q " + (unseen ? "3 Tr " : "") + Lines(lines, 12), entries, $"/XObject<</Im {image} 0 R>>");
    }

    public PdfSketch Page(string content, string entries, string resources)
    {
        var stream = AddStream("", Encoding.Latin1.GetBytes(content));
        var box = entries.Contains("/MediaBox", StringComparison.Ordinal) ? "" : "/MediaBox[0 0 595 842]";
        pages.Add(Add($"<</Type/Page/Parent 2 0 R{box}{entries}/Contents {stream} 0 R/Resources<</Font<</F {font} 0 R>>{resources}>>>>"));
        return this;
    }

    public PdfSketch Attach(string name, byte[] content)
    {
        var file = AddStream("/Type/EmbeddedFile", content);
        attachments.Add((name, Add($"<</Type/Filespec/F({name})/UF({name})/EF<</F {file} 0 R>>>>")));
        return this;
    }

    /// <summary>The file, encrypted where there is a lock.</summary>
    public byte[] Build(PdfLock? locked = null)
    {
        var names = string.Concat(attachments.Select(a => $"({a.Name}) {a.File} 0 R "));
        objects[0] = Encoding.Latin1.GetBytes(
            "<</Type/Catalog/Pages 2 0 R" + (names.Length > 0 ? $"/Names<</EmbeddedFiles<</Names[{names}]>>>>" : "") + ">>");
        objects[1] = Encoding.Latin1.GetBytes(
            $"<</Type/Pages/Count {pages.Count}/Kids[{string.Concat(pages.Select(page => $"{page} 0 R "))}]>>");
        return Written(locked);
    }

    private byte[] Written(PdfLock? locked)
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n");
        var table = new StringBuilder($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        for (var number = 1; number <= objects.Count; number++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            Write($"{number} 0 obj\n");
            file.Write(locked?.Encrypt(number, objects[number - 1]) ?? objects[number - 1]);
            Write("\nendobj\n");
        }

        var start = file.Length;
        Write($"{table}trailer<</Size {objects.Count + 1}/Root 1 0 R{locked?.Entries}>>\nstartxref\n{start}\n%%EOF\n");
        return file.ToArray();
    }

    private static string Lines(string[] lines, double size)
    {
        var content = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Replace("\\", @"\\").Replace("(", @"\(").Replace(")", @"\)");
            content.Append(CultureInfo.InvariantCulture, $"BT /F {size} Tf 60 {770 - (i * 1.7 * size)} Td ({text}) Tj ET\n");
        }

        return content.ToString();
    }

    private void Reserve() => objects.Add([]);

    private int Add(string body) => AddBytes(Encoding.Latin1.GetBytes(body));

    private int AddBytes(byte[] body)
    {
        objects.Add(body);
        return objects.Count;
    }

    private int AddStream(string entries, byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(content);
        }

        var head = Encoding.Latin1.GetBytes($"<<{entries}/Filter/FlateDecode/Length {packed.Length}>>\nstream\n");
        return AddBytes([.. head, .. packed.ToArray(), .. "\nendstream"u8]);
    }
}

/// <summary>A picture of grey pixels, row by row.</summary>
internal sealed record GreyPicture(int Width, int Height, byte[] Pixels);
