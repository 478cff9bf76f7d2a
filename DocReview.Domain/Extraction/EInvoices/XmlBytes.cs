using System.Text;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>
/// Bytes whose XML declaration lies: "utf-16" on a file saved as UTF-8, "utf-8" on one saved as windows-1252, white
/// space or NULs around the document. Invoicing programs write all of these.
/// </summary>
internal static class XmlBytes
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text as the bytes have it, whatever encoding is declared.</summary>
    /// <returns>Null where the bytes are no text of one byte a character, so that nothing better is known.</returns>
    public static string? Redecode(byte[] xml)
    {
        var text = Trim(AsUtf8(xml) ?? Encoding.GetEncoding(1252).GetString(xml));
        return text.StartsWith('<') ? text : null;
    }

    private static string? AsUtf8(byte[] xml)
    {
        try
        {
            return StrictUtf8.GetString(xml);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static string Trim(string text) => text.Trim('\uFEFF', '\0', ' ', '\t', '\r', '\n');
}
