using System.Text;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.EInvoices;
using DocReview.Domain.Extraction.EInvoices.Xml;
using FsCheck;
using FsCheck.Fluent;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

public class HostileXmlTests
{
    [Theory]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "b">]>""")]
    [InlineData("""<!DOCTYPE x SYSTEM "http://127.0.0.1:9/evil.dtd">""")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>""")]
    [InlineData("""<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">"""
        + """<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>""")]
    public void A_document_type_is_refused_whatever_it_declares(string doctype)
    {
        var refused = Refused(Samples.Cii().Replace("<rsm:CrossIndustryInvoice", doctype + "<rsm:CrossIndustryInvoice").Bytes());
        Assert.Equal(UnreadableReason.InvalidEInvoice, refused.Reason);
        Assert.Contains("DTD", refused.Message);
    }

    [Fact]
    public void Deep_nesting_is_refused_before_a_tree_is_built()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000));
        Assert.Equal(UnreadableReason.InvalidEInvoice, Refused(deep.Bytes()).Reason);
    }

    [Fact]
    public void A_tag_with_a_hundred_thousand_attributes_is_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}='1'"));
        Assert.Contains("attributes", Refused(Samples.Ubl().Replace("<Invoice ", $"<Invoice{attributes} ").Bytes()).Message);
    }

    [Fact]
    public void A_namespace_for_every_element_is_refused()
    {
        var elements = string.Concat(Enumerable.Range(0, 50_000).Select(i => $"<x xmlns='u{i}'/>"));
        Assert.Contains(
            "namespaces", Refused(Samples.Ubl().Replace("<cac:OrderReference>", elements + "<cac:OrderReference>").Bytes()).Message);
    }

    [Fact]
    public void A_photo_inside_the_invoice_is_no_long_tag()
    {
        var photo = $"<cac:AdditionalDocumentReference>"
            + $"<cbc:EmbeddedDocumentBinaryObject>{new string('A', 500_000)}</cbc:EmbeddedDocumentBinaryObject>"
            + $"</cac:AdditionalDocumentReference>";
        Reader.Read(Samples.Ubl().Replace("<cac:OrderReference>", photo + "<cac:OrderReference>")).Says(TotalAmount, "300.00");
    }

    [Fact]
    public void A_file_beyond_the_limit_is_too_large() =>
        Assert.Equal(UnreadableReason.TooLarge, Refused(new byte[EInvoiceXml.LargestFile + 1]).Reason);

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7")]
    [InlineData("<Invoice>")]
    [InlineData("<Invoice>&nbsp;</Invoice>")]
    [InlineData("<a/><b/>")]
    public void What_is_not_well_formed_is_refused(string text) =>
        Assert.Equal(UnreadableReason.InvalidEInvoice, Refused(text.Bytes()).Reason);

    [Fact]
    public void Half_a_file_is_refused() => Assert.Equal(UnreadableReason.InvalidEInvoice, Refused(Samples.Ubl().Bytes()[..^40]).Reason);

    [Theory]
    [InlineData("<html><body/></html>")]
    [InlineData("""<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>""")]
    [InlineData("""<DespatchAdvice xmlns="urn:oasis:names:specification:ubl:schema:xsd:DespatchAdvice-2"/>""")]
    [InlineData("""<rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"/>""")]
    [InlineData("<Invoice><Something/></Invoice>")]
    public void Other_xml_is_no_invoice(string xml) => Assert.Null(new EInvoiceReader().Read(xml.Bytes()));

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Samples.Cii().Bytes()] },
        { "UTF-16 little-endian", Utf(Encoding.Unicode, "UTF-16") },
        { "UTF-16 big-endian", Utf(Encoding.BigEndianUnicode, "UTF-16") },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes(Samples.Zugferd1().Replace("UTF-8", "UTF-16")) },
        { "UTF-32", Utf(Encoding.UTF32, "UTF-32") },
        { "declared in a name nobody knows", Samples.Zugferd1().Replace("UTF-8", "x-desk").Bytes() },
        { "declared Latin-1", Encoding.Latin1.GetBytes(Samples.Zugferd1().Replace("UTF-8", "ISO-8859-1")) },
        { "declared windows-1252", Encoding.Latin1.GetBytes(Samples.Zugferd1().Replace("UTF-8", "windows-1252")) },
        { "declared UTF-8, written as Latin-1", Encoding.Latin1.GetBytes(Samples.Zugferd1()) },
        { "declared UTF-16, written as UTF-8", Samples.Zugferd1().Replace("UTF-8", "UTF-16").Bytes() },
        { "no declaration", Samples.Zugferd1().Split('\n', 2)[1].Bytes() },
        { "white space before the declaration", ("\r\n " + Samples.Zugferd1()).Bytes() },
        { "NULs after the end", [.. Samples.Zugferd1().Bytes(), 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Any_encoding_is_read(string encoding, byte[] xml)
    {
        var vendor = Reader.Read(xml).Fields[VendorName].Value;
        Assert.True(vendor is "Mühlhof Imkerei" or "Kammerer Holzhandel KG", $"{encoding}: {vendor}");
    }

    [Fact]
    public void A_value_of_a_megabyte_is_cut() =>
        Assert.True(Reader.Read(Samples.Ubl().Replace("LAKE/0042", new string('9', 1_000_000))).Fields[InvoiceNumber].Value!.Length < 5000);

    // Whatever is cut out of or put into a file: it is read, is no invoice, or is refused with a reason.
    [Fact]
    public void A_damaged_file_never_crashes_the_reader()
    {
        var files = new[] { Samples.Cii(), Samples.Ubl(), Samples.Zugferd1(), Samples.FatturaPa(bodies: Samples.FatturaPaBody()) };
        var damaged = from file in Gen.Elements(files)
                      from at in Gen.Choose(0, file.Length - 1)
                      from length in Gen.Choose(0, 200)
                      from junk in Gen.Elements("", "<", "&", "0", "9999999999999999999999999999999999", "<ram:ID/>", "-", "\u00e9", "]]>")
                      select file[..at] + junk + file[Math.Min(file.Length, at + length)..];
        Prop.ForAll(damaged.ToArbitrary(), IsHandled).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
    }

    [Fact]
    public void Any_text_in_any_element_is_handled()
    {
        var values = from file in Gen.Elements(Samples.Cii(), Samples.Ubl(), Samples.FatturaPa(bodies: Samples.FatturaPaBody()))
                     from old in Gen.Elements(
                         "105.00", "250.00", "60.00", "20260331", "2026-02-03", "2025-11-04", "EUR", "GBP", "380", "TD01")
                     from text in Gen.Elements("-0", "1e27", "1e9999", "79228162514264337593543950335", "00000000", "202600", "2026-13-45",
                         "١٢٣", "NaN", "1,5", "1.234,56", "", "x")
                     select file.Replace($">{old}<", $">{text}<");
        Prop.ForAll(values.ToArbitrary(), IsHandled).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    private static bool IsHandled(string xml)
    {
        try
        {
            _ = new EInvoiceReader().Read(xml.Bytes());
            return true;
        }
        catch (UnreadableFileException)
        {
            return true;
        }
    }

    private static byte[] Utf(Encoding encoding, string name) =>
        [.. encoding.Preamble, .. encoding.GetBytes(Samples.Zugferd1().Replace("UTF-8", name))];

    private static UnreadableFileException Refused(byte[] xml) =>
        Assert.Throws<UnreadableFileException>(() => new EInvoiceReader().Read(xml));
}
