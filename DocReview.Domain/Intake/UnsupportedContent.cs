using System.Buffers;
using System.Text;

namespace DocReview.Domain.Intake;

/// <summary>Names content that people upload by mistake, and says what to do instead.</summary>
internal static class UnsupportedContent
{
    private const string Wanted = "Upload the invoice as PDF, PNG, JPEG, TIFF, WebP, GIF or as XML e-invoice.";

    private const int LongestSignedStart = 24;

    private static readonly byte[] SignedData = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02];

    private static readonly SearchValues<byte> NotText =
        SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 127]);

    private static readonly (byte[] Signature, string Code, string What)[] Signatures =
    [
        ([0x1F, 0x8B], "archive", "This is a gzip archive. Unpack it and upload the invoices in it."),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "archive", "This is a 7z archive. Unpack it and upload the invoices in it."),
        (Bytes("Rar!"), "archive", "This is a RAR archive. Unpack it and upload the invoices in it."),
        (Bytes("BZh"), "archive", "This is a bzip2 archive. Unpack it and upload the invoices in it."),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "archive", "This is an xz archive. Unpack it and upload the invoices in it."),
        ([0xD0, 0xCF, 0x11, 0xE0], "office_document",
            "This is an older Office file or an Outlook message. Save the invoice as PDF and upload that."),
        (Bytes("{\\rtf"), "office_document", "This is a rich text document. Save it as PDF and upload that."),
        (Bytes("%!PS"), "postscript", "This is a PostScript file. Convert it to PDF and upload that."),
        ([(byte)'M', (byte)'Z'], "program", "This is a program, not an invoice. " + Wanted),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], "program", "This is a program, not an invoice. " + Wanted),
        ([0, 0, 0, 0x0C, (byte)'j', (byte)'P'], "unsupported_image", "This is a JPEG 2000 image. Save it as JPEG or PNG and upload that."),
        (Bytes("AT&TFORM"), "unsupported_image", "This is a DjVu document. Convert it to PDF and upload that."),
    ];

    public static FileIdentity.Refused? AtStart(ReadOnlySpan<byte> head)
    {
        foreach (var (signature, code, what) in Signatures)
        {
            if (head.StartsWith(signature))
            {
                return new(code, what);
            }
        }

        return Zip(head) ?? Signed(head) ?? Picture(head) ?? Markup(head);
    }

    public static FileIdentity.Refused Unknown(ReadOnlySpan<byte> head)
    {
        if (head.ContainsAny(NotText))
        {
            return new("unknown_content", "The content is of no kind that can be read, or its beginning is damaged. " + Wanted);
        }

        var text = Encoding.UTF8.GetString(head);
        return text.Contains("\nSubject:", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Received:", StringComparison.OrdinalIgnoreCase)
            ? new("email", "This is an e-mail. Save the invoice attached to it and upload that.")
            : new("plain_text", "This is plain text, not an invoice document. " + Wanted);
    }

    private static FileIdentity.Refused? Zip(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("PK\x03\x04"u8) && !head.StartsWith("PK\x05\x06"u8))
        {
            return null;
        }

        var office = head.IndexOf("[Content_Types].xml"u8) >= 0 || head.IndexOf("word/"u8) >= 0
            || head.IndexOf("xl/"u8) >= 0 || head.IndexOf("vnd.oasis.opendocument"u8) >= 0;
        return office
            ? new("office_document", "This is an Office document. Save it as PDF and upload that.")
            : new("archive", "This is a ZIP archive. Unpack it and upload the invoices in it.");
    }

    // An Italian e-invoice as it leaves the exchange: CMS SignedData (RFC 5652, OID 1.2.840.113549.1.7.2) in DER or BER.
    private static FileIdentity.Refused? Signed(ReadOnlySpan<byte> head) =>
        head.Length > 0 && head[0] == 0x30 && head[..Math.Min(head.Length, LongestSignedStart)].IndexOf(SignedData) >= 0
            ? new("signed_file", "This is a signed file (.p7m). Save the e-invoice inside it and upload that.")
            : null;

    private static FileIdentity.Refused? Picture(ReadOnlySpan<byte> head)
    {
        if (head.Length >= 12 && head[4..8].SequenceEqual("ftyp"u8))
        {
            var still = head[8..12].SequenceEqual("heic"u8) || head[8..12].SequenceEqual("heix"u8)
                || head[8..12].SequenceEqual("mif1"u8) || head[8..12].SequenceEqual("avif"u8);
            return still
                ? new("unsupported_image", "This is a HEIC or AVIF photo. Share or save it as JPEG and upload that.")
                : new("unsupported_media", "This is a video or a sound. " + Wanted);
        }

        return head.Length >= 14 && head.StartsWith("BM"u8) && head[6..10].IndexOfAnyExcept((byte)0) < 0
            ? new("unsupported_image", "This is a BMP image. Save it as PNG and upload that.")
            : null;
    }

    private static FileIdentity.Refused? Markup(ReadOnlySpan<byte> head)
    {
        var text = XmlSignature.Text(head).TrimStart();
        if (!text.StartsWith('<'))
        {
            return null;
        }

        if (text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<html", StringComparison.OrdinalIgnoreCase))
        {
            return new("web_page", "This is a web page. Print it to PDF and upload that.");
        }

        return text.Contains("<svg", StringComparison.OrdinalIgnoreCase)
            ? new("unsupported_image", "This is an SVG drawing. Save it as PDF or PNG and upload that.")
            : null;
    }

    private static byte[] Bytes(string ascii) => Encoding.ASCII.GetBytes(ascii);
}
