using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace DocReview.Lab.Pdf;

/// <summary>Writes the objects of a PDF (ISO 32000-1) in the order they come; nothing in it depends on the moment.</summary>
public sealed class PdfFile
{
    private readonly List<byte[]> objects = [];

    /// <summary>Keeps a number for an object that is written later.</summary>
    public int Reserve()
    {
        objects.Add([]);
        return objects.Count;
    }

    public int Add(string body)
    {
        var number = Reserve();
        Set(number, body);
        return number;
    }

    public void Set(int number, string body) => objects[number - 1] = Latin(body);

    /// <summary>A stream; compressed unless its entries name a filter of their own.</summary>
    public int AddStream(byte[] content, string entries = "", bool compress = true)
    {
        var number = Reserve();
        streams[number] = (compress ? Deflate(content) : content, entries + (compress ? " /Filter /FlateDecode" : ""));
        return number;
    }

    private readonly Dictionary<int, (byte[] Content, string Entries)> streams = [];

    /// <summary>The whole file.</summary>
    /// <param name="catalog">Number of the catalog object.</param>
    /// <param name="info">Number of the information object.</param>
    /// <param name="identity">16 bytes for the file identifier.</param>
    /// <param name="cipher">Where the file needs a password.</param>
    public byte[] Save(int catalog, int info, byte[] identity, PdfCipher? cipher = null)
    {
        var encrypt = cipher is null ? 0 : Add(cipher.Dictionary);
        using var file = new MemoryStream();
        file.Write(Latin("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n"));
        var offsets = new long[objects.Count];
        for (var i = 0; i < objects.Count; i++)
        {
            offsets[i] = file.Length;
            Write(file, i + 1, i + 1 == encrypt ? null : cipher);
        }
        var xref = file.Length;
        file.Write(Latin($"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        foreach (var offset in offsets)
            file.Write(Latin(offset.ToString("0000000000", CultureInfo.InvariantCulture) + " 00000 n \n"));
        var id = Convert.ToHexString(identity);
        var lockedBy = encrypt == 0 ? "" : $" /Encrypt {encrypt} 0 R";
        file.Write(Latin($"trailer\n<< /Size {objects.Count + 1} /Root {catalog} 0 R /Info {info} 0 R /ID [<{id}> <{id}>]{lockedBy} >>\n"
            + $"startxref\n{xref}\n%%EOF\n"));
        return file.ToArray();
    }

    private void Write(MemoryStream file, int number, PdfCipher? cipher)
    {
        file.Write(Latin($"{number} 0 obj\n"));
        if (streams.TryGetValue(number, out var stream))
        {
            var content = cipher?.Encrypt(number, stream.Content) ?? stream.Content;
            file.Write(Latin($"<< {stream.Entries} /Length {content.Length} >>\nstream\n"));
            file.Write(content);
            file.Write("\nendstream"u8);
        }
        else
        {
            file.Write(objects[number - 1]);
        }
        file.Write("\nendobj\n"u8);
    }

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zip.Write(content);
        return packed.ToArray();
    }

    internal static byte[] Latin(string text) => Encoding.Latin1.GetBytes(text);

    /// <summary>A number as PDF writes it.</summary>
    public static string N(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
