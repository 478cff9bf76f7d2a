using System.Text;
using System.Text.RegularExpressions;

namespace DocReview.Domain.Extraction.EInvoices.Xml;

/// <summary>
/// XML as characters. Invoicing programs declare "utf-16" on files saved as UTF-8 and "utf-8" on ones saved as
/// windows-1252, and leave white space or NULs around the document; what the bytes show goes before what they declare.
/// </summary>
internal static partial class XmlText
{
    private const int Declaration = 200;

    // .NET knows only UTF and Latin-1 by itself; German and French generators still write windows-1252.
    static XmlText() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Decodes a file, or the beginning of one. Never fails: what is not text does not become XML.</summary>
    public static string Decode(ReadOnlySpan<byte> xml)
    {
        var text = ByMark(xml)?.GetString(xml)
            ?? Strictly(Declared(xml), xml) ?? Strictly("utf-8", xml) ?? Encoding.GetEncoding(1252).GetString(xml);
        return text.Trim('\uFEFF', '\0', ' ', '\t', '\r', '\n');
    }

    // XML 1.0, Appendix F: the byte order mark, or the zeros beside the first "<".
    private static Encoding? ByMark(ReadOnlySpan<byte> xml) => xml switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8,
        [0xFF, 0xFE, 0, 0, ..] or [(byte)'<', 0, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, (byte)'<', ..] => new UTF32Encoding(bigEndian: true, byteOrderMark: true),
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => null,
    };

    private static string Declared(ReadOnlySpan<byte> xml)
    {
        var head = Encoding.Latin1.GetString(xml[..Math.Min(xml.Length, Declaration)]);
        var name = EncodingName().Match(head).Groups[1].Value;
        // No mark and no zeros: whatever it says, its characters are not of two or four bytes.
        return name.Length == 0 || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("utf-32", StringComparison.OrdinalIgnoreCase) ? "utf-8" : name;
    }

    private static string? Strictly(string encoding, ReadOnlySpan<byte> xml)
    {
        try
        {
            return Encoding.GetEncoding(encoding, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback).GetString(xml);
        }
        catch (Exception error) when (error is DecoderFallbackException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^[^<]*<\?xml[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._-]+)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex EncodingName();
}
