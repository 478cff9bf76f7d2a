using System.Text;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake;

namespace DocReview.Tests.Unit.Intake;

public sealed class FileSignatureTests
{
    private const string Cii = "<?xml version=\"1.0\"?><rsm:CrossIndustryInvoice/>";

    public static TheoryData<byte[], FileKind, string> Readable => new()
    {
        { Ascii("%PDF-1.7\n"), FileKind.Pdf, "application/pdf" },
        { [0xEF, 0xBB, 0xBF, .. Ascii("%PDF-1.4")], FileKind.Pdf, "application/pdf" },
        { [.. new byte[1000], .. Ascii("%PDF-1.4")], FileKind.Pdf, "application/pdf" },
        { [0x89, .. Ascii("PNG\r\n"), 0x1A, 0x0A, 0], FileKind.Png, "image/png" },
        { [0xFF, 0xD8, 0xFF, 0xE0], FileKind.Jpeg, "image/jpeg" },
        { [0xFF, 0xD8, 0xFF, 0xE0, .. Ascii("%PDF-1.4")], FileKind.Jpeg, "image/jpeg" },
        { [.. Ascii("II"), 42, 0], FileKind.Tiff, "image/tiff" },
        { [.. Ascii("MM"), 0, 42], FileKind.Tiff, "image/tiff" },
        { Ascii("RIFF\x10\0\0\0WEBPVP8 "), FileKind.WebP, "image/webp" },
        { Ascii("GIF89a"), FileKind.Gif, "image/gif" },
        { Ascii(Cii), FileKind.Xml, "application/xml" },
        { Ascii("\n  <Invoice xmlns=\"urn:oasis\">"), FileKind.Xml, "application/xml" },
        { [0xEF, 0xBB, 0xBF, .. Ascii(Cii)], FileKind.Xml, "application/xml" },
        { [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Cii)], FileKind.Xml, "application/xml" },
        { Encoding.Unicode.GetBytes(Cii), FileKind.Xml, "application/xml" },
        { [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Cii)], FileKind.Xml, "application/xml" },
        { Encoding.BigEndianUnicode.GetBytes(Cii), FileKind.Xml, "application/xml" },
    };

    public static TheoryData<byte[], string> Foreign => new()
    {
        { [], "empty_file" },
        { Ascii("PK\x03\x04 invoice.pdf"), "archive" },
        { Ascii("PK\x03\x04 [Content_Types].xml word/document.xml"), "office_document" },
        { [.. Ascii("PK\x03\x04"), .. Ascii("%PDF-1.4")], "archive" },
        { [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "office_document" },
        { [0x1F, 0x8B, 8], "archive" },
        { [0x30, 0x82, 0x1A, 0x05, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0], "signed_file" },
        { Ascii("{\\rtf1"), "office_document" },
        { Ascii("<!DOCTYPE html><p>%PDF-1.4"), "web_page" },
        { Ascii("<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\">"), "web_page" },
        { Ascii("<svg xmlns=\"http://www.w3.org/2000/svg\">"), "unsupported_image" },
        { Ascii("\0\0\0\u0018ftypheic"), "unsupported_image" },
        { Ascii("\0\0\0\u0018ftypisom"), "unsupported_media" },
        { [.. Ascii("BM"), 0, 0, 1, 0, 0, 0, 0, 0, 54, 0, 0, 0], "unsupported_image" },
        { Ascii("MZ\x90"), "program" },
        { Ascii("Received: from a\nSubject: Invoice\n"), "email" },
        { Ascii("Invoice 1, total 5.00"), "plain_text" },
        { new byte[4096], "unknown_content" },
        { [.. new byte[2000], .. Ascii("%PDF-1.4")], "unknown_content" },
    };

    [Theory, MemberData(nameof(Readable))]
    public void A_readable_file_is_known_by_its_content(byte[] head, FileKind kind, string mimeType) =>
        Assert.Equal(new FileIdentity.Identified(kind, mimeType), FileSignature.Identify(head));

    [Theory, MemberData(nameof(Foreign))]
    public void Other_content_is_refused_with_what_it_is_and_what_to_do(byte[] head, string code)
    {
        var refused = Assert.IsType<FileIdentity.Refused>(FileSignature.Identify(head));
        Assert.Equal(code, refused.Code);
        Assert.EndsWith(".", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("pload", refused.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_beginning_of_any_bytes_gets_an_answer()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 20_000; i++)
        {
            var head = new byte[random.Next(0, 64)];
            random.NextBytes(head);
            Assert.NotNull(FileSignature.Identify(head));
        }
    }

    [Fact]
    public void Each_kind_has_a_media_type_of_its_own() => Assert.Distinct(Enum.GetValues<FileKind>().Select(MediaTypes.Of));

    private static byte[] Ascii(string text) => Encoding.Latin1.GetBytes(text);
}
