using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.EInvoices;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

public class MergerTests
{
    [Fact]
    public void A_value_that_the_page_prints_too_gets_its_box_and_stays_the_xmls()
    {
        var total = Merge(new PageSketch().With(TotalAmount, "124.95")).Fields[TotalAmount];

        Assert.Equal(("124.95", ValueOrigin.Xml, 1), (total.Value, total.Evidence!.Origin, total.Evidence.Page));
        Assert.Equal(PageSketch.BoxOf("124.95"), total.Evidence.Box);
        Assert.Equal("BT-112", total.Evidence.Label);
        Assert.Contains("page_agrees", total.Evidence.Checks);
        Assert.Contains("net_plus_tax_is_total", total.Evidence.Checks);
    }

    [Theory]
    [InlineData(VendorName, "KAMMERER HOLZHANDEL K.G.")]
    [InlineData(VendorName, "Kammerer Holzhandel KG, Kanalstraße 4")]
    [InlineData(VendorName, "Kámmerer Hôlzhandel KG")]
    [InlineData(VendorName, "Holz am Kanal")]
    [InlineData(InvoiceNumber, "KM2026-17")]
    [InlineData(TotalAmount, "124.950")]
    [InlineData(VendorVatId, "DE136.695.976")]
    [InlineData(VendorVatId, "12/345/67890")]
    public void The_same_thing_written_otherwise_is_no_disagreement(string field, string printed)
    {
        var merged = Merge(new PageSketch().With(field, printed));
        Assert.Empty(merged.Findings);
        Assert.NotNull(merged.Fields[field].Evidence!.Box);
    }

    [Fact]
    public void A_value_that_the_page_considered_is_found_there()
    {
        var merged = Merge(new PageSketch().With(DueDate, "2026-04-10", 0.9, "2026-04-30"));
        merged.Says(DueDate, "2026-04-30");
        Assert.Equal(PageSketch.BoxOf("2026-04-30"), merged.Fields[DueDate].Evidence!.Box);
        Assert.Empty(merged.Findings);
    }

    [Fact]
    public void A_page_that_says_otherwise_is_flagged_and_is_the_runner_up()
    {
        var merged = Merge(new PageSketch().With(TotalAmount, "149.95"));

        merged.Says(TotalAmount, "124.95");
        var finding = Assert.Single(merged.Findings);
        Assert.Equal(("page_and_xml_disagree", FindingSeverity.Warning, TotalAmount), (finding.Rule, finding.Severity, finding.Field));
        Assert.Equal("The page says 149.95, the attached e-invoice says 124.95.", finding.Message);
        var other = merged.Fields[TotalAmount].RunnersUp[0];
        Assert.Equal("149.95", other.Value);
        Assert.Equal(PageSketch.BoxOf("149.95"), other.Evidence.Box);
        Assert.Null(merged.Fields[TotalAmount].Evidence!.Box);
        Assert.True(merged.Fields[TotalAmount].Confidence < 0.6);
    }

    [Fact]
    public void A_page_that_is_not_sure_is_not_heard()
    {
        var merged = Merge(new PageSketch().With(TotalAmount, "149.95", 0.3));
        Assert.Empty(merged.Findings);
        Assert.Equal("149.95", merged.Fields[TotalAmount].RunnersUp[0].Value);
    }

    [Fact]
    public void What_the_xml_leaves_out_comes_from_the_page_where_it_is_sure()
    {
        var xml = Samples.Cii(currency: "<ram:InvoiceCurrencyCode/>", terms: "");
        var merged = Merge(new PageSketch().With(Currency, "EUR").With(DueDate, "2026-05-01", 0.4).Doubts("ambiguous_date", DueDate)
            .Doubts("currency_guessed", Currency), xml);

        merged.Says(Currency, "EUR").Says(DueDate, null);
        Assert.Equal(ValueOrigin.Text, merged.Fields[Currency].Evidence!.Origin);
        Assert.Equal("2026-05-01", Assert.Single(merged.Fields[DueDate].RunnersUp).Value);
        Assert.Equal("currency_guessed", Assert.Single(merged.Findings).Rule);
    }

    [Fact]
    public void A_vat_id_on_the_page_is_better_than_a_tax_number_in_the_xml()
    {
        var merged = Merge(new PageSketch().With(VendorVatId, "DE136695976"), Samples.Zugferd1());
        merged.Says(VendorVatId, "DE136695976");
        Assert.Equal("27/111/00222", merged.Fields[VendorVatId].RunnersUp[0].Value);
        Assert.Empty(merged.Findings);
    }

    [Fact]
    public void A_page_of_another_invoice_fills_nothing_and_blocks()
    {
        var xml = Samples.Cii(terms: "");
        var merged = Merge(new PageSketch().With(InvoiceNumber, "4711").With(VendorName, "Optik Adler").With(TotalAmount, "18.00")
            .With(DueDate, "2026-05-01").Line("Etui", "1", "18.00", "18.00"), xml);

        merged.Says(InvoiceNumber, "KM 2026-17").Says(VendorName, "Kammerer Holzhandel KG").Says(TotalAmount, "124.95").Says(DueDate, null);
        Assert.Equal(("4711", "2026-05-01"), (merged.Fields[InvoiceNumber].RunnersUp[0].Value, merged.Fields[DueDate].RunnersUp[0].Value));
        Assert.True(merged.Fields[TotalAmount].Confidence < 0.6);
        Assert.Equal("Kiefernbretter 20 mm", Assert.Single(merged.LineItems).Description!.Value);
        var finding = Assert.Single(merged.Findings);
        Assert.Equal(("xml_is_of_another_invoice", FindingSeverity.Blocking), (finding.Rule, finding.Severity));
        Assert.Contains("4711 of Optik Adler", finding.Message);
    }

    [Fact]
    public void Two_of_three_differences_are_mistakes_on_one_invoice()
    {
        var merged = Merge(new PageSketch().With(InvoiceNumber, "KM 2026-17").With(VendorName, "Optik Adler").With(TotalAmount, "18.00"));
        Assert.All(merged.Findings, finding => Assert.Equal("page_and_xml_disagree", finding.Rule));
        Assert.Equal(2, merged.Findings.Count);
    }

    [Fact]
    public void Lines_are_the_xmls_with_the_places_of_their_rows()
    {
        var merged = Merge(new PageSketch()
            .Line("Lieferung", null, null, "0.00", top: 100)
            .Line("Kiefernbretter 20mm gehobelt", "30", "3.60", "105.00", top: 120));

        var line = Assert.Single(merged.LineItems);
        Assert.Equal("Kiefernbretter 20 mm", line.Description!.Value);
        Assert.Equal(
            [120, 120, null, 120], new[] { line.Description, line.Quantity, line.UnitPrice, line.Amount }.Select(cell => cell!.Box?.Top));
        Assert.Equal("3.50", line.UnitPrice!.Value);
    }

    [Fact]
    public void Equal_lines_each_find_a_row_of_their_own()
    {
        var twice = Reader.Read(Samples.Cii());
        twice = twice with { LineItems = [twice.LineItems[0], twice.LineItems[0]] };
        var page = new PageSketch().Line("Kiefernbretter 20 mm", "30", "3.50", "105.00", 10)
            .Line("Kiefernbretter 20 mm", "30", "3.50", "105.00", 30).Build();
        Assert.Equal([10.0, 30.0], new EInvoiceMerger().Merge(twice, page).LineItems.Select(line => line.Amount!.Box!.Value.Top));
    }

    [Fact]
    public void Without_lines_in_the_xml_the_pages_lines_stand()
    {
        var xml = Reader.Read(Samples.Cii()) with { LineItems = [] };
        var page = new PageSketch().Line("Bretter", "30", "3.50", "105.00").Doubts("lines_disagree", "line_items").Build();
        var merged = new EInvoiceMerger().Merge(xml, page);
        Assert.Equal("Bretter", Assert.Single(merged.LineItems).Description!.Value);
        Assert.Equal("lines_disagree", Assert.Single(merged.Findings).Rule);
    }

    [Fact]
    public void The_language_is_the_pages() => Assert.Equal("de", Merge(new PageSketch()).Language);

    private static InvoiceReading Merge(PageSketch page, string? xml = null) =>
        new EInvoiceMerger().Merge(Reader.Read(xml ?? Samples.Cii()), page.Build());
}
