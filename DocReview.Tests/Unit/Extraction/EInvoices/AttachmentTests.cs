using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.EInvoices;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

public class AttachmentTests
{
    [Theory]
    [InlineData("anything.xml")]
    [InlineData("FACTUR-X.XML")]
    public void An_invoice_is_told_by_its_content(string name) =>
        Assert.Equal(name, Choose(("timesheet.xml", "<hours/>"), (name, Samples.Cii())));

    [Fact]
    public void The_prescribed_name_goes_before_others() =>
        Assert.Equal("factur-x.xml",
            Choose(("copy.xml", Samples.Ubl()), ("zugferd-invoice.xml", Samples.Zugferd1()), ("factur-x.xml", Samples.Cii())));

    [Fact]
    public void Orders_and_other_xml_are_left_alone() =>
        Assert.Null(Choose(
            ("order-x.xml",
                """<rsm:SCRDMCCBDACIOMessageStructure xmlns:rsm="urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100"/>"""),
            ("meta.xml", "<x/>")));

    [Fact]
    public void A_broken_one_is_chosen_only_where_its_name_promises_an_invoice()
    {
        Assert.Equal("factur-x.xml", Choose(("factur-x.xml", "%PDF"), ("notes.xml", "not xml")));
        Assert.Null(Choose(("notes.xml", "not xml")));
        Assert.Equal("other.xml", Choose(("factur-x.xml", "not xml"), ("other.xml", Samples.Ubl())));
    }

    private static string? Choose(params (string Name, string Xml)[] attachments) =>
        EInvoiceAttachments.Choose([.. attachments.Select(a => new EmbeddedXml(a.Name, a.Xml.Bytes()))])?.Name;
}
