using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

public class UblTests
{
    [Fact]
    public void Every_term_finds_its_field()
    {
        var reading = Reader.Read(Samples.Ubl());

        Assert.Equal("invoice", reading.DocumentType);
        reading.Says(VendorName, "Lakeland Paddlesports Ltd").Says(InvoiceNumber, "LAKE/0042")
            .Says(InvoiceDate, "2026-02-03").Says(DueDate, "2026-03-05").Says(Currency, "GBP")
            .Says(NetAmount, "250.00").Says(TaxAmount, "50.00").Says(TotalAmount, "300.00").Says(AmountDue, "300.00")
            .Says(PaymentStatus, null).Says(VendorVatId, "GB980780684").Says(Iban, "GB29NWBK60161331926819");
        Assert.Empty(reading.Findings);
        var line = Assert.Single(reading.LineItems);
        Assert.Equal(("Kayak hire, week", "2", "125.00", "250.00"),
            (line.Description!.Value, line.Quantity!.Value, line.UnitPrice!.Value, line.Amount!.Value));
    }

    [Fact]
    public void A_credit_note_has_a_root_and_lines_of_its_own()
    {
        var reading = Reader.Read(Samples.Ubl(
            root: "CreditNote", line: "CreditNoteLine", quantity: "CreditedQuantity",
                type: "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>",
            dates: "<cbc:IssueDate>2026-02-03Z</cbc:IssueDate>", means: "<cbc:PaymentDueDate>2026-02-20</cbc:PaymentDueDate>"));

        Assert.Equal("credit_note", reading.DocumentType);
        reading.Says(InvoiceDate, "2026-02-03").Says(DueDate, "2026-02-20").Says(TotalAmount, "300.00");
        Assert.Single(reading.LineItems);
    }

    [Fact]
    public void An_invoice_may_say_by_its_type_that_it_credits() =>
        Assert.Equal("credit_note", Reader.Read(Samples.Ubl(type: "<cbc:InvoiceTypeCode>381</cbc:InvoiceTypeCode>")).DocumentType);

    [Fact]
    public void Of_two_tax_totals_the_one_in_the_invoices_currency_counts() =>
        Reader.Read(Samples.Ubl(taxes: """<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">58.31</cbc:TaxAmount></cac:TaxTotal>"""
            + """<cac:TaxTotal><cbc:TaxAmount currencyID="GBP">50.00</cbc:TaxAmount></cac:TaxTotal>"""))
            .Says(TaxAmount, "50.00");

    [Fact]
    public void Kinds_of_tax_that_are_totalled_apart_are_summed() =>
        Reader.Read(Samples.Ubl(taxes: """<cac:TaxTotal><cbc:TaxAmount currencyID="GBP">30</cbc:TaxAmount></cac:TaxTotal>"""
            + """<cac:TaxTotal><cbc:TaxAmount currencyID="GBP">20</cbc:TaxAmount></cac:TaxTotal>"""))
            .Says(TaxAmount, "50.00");

    [Fact]
    public void The_danish_dialect_writes_the_tax_where_the_net_belongs() =>
        Reader.Read(Samples.Ubl(net: "50.00")).Says(NetAmount, "250.00").Says(TaxAmount, "50.00");

    [Fact]
    public void A_prepaid_invoice_is_paid() =>
        Reader.Read(Samples.Ubl(paid: """<cbc:PrepaidAmount currencyID="GBP">300.00</cbc:PrepaidAmount>""", due: "0.00"))
            .Says(PaymentStatus, "paid").Says(AmountDue, "0.00");

    [Fact]
    public void An_account_number_that_is_no_iban_stays_out() =>
        Reader.Read(Samples.Ubl().Replace("GB29NWBK60161331926819", "US1234567890")).Says(Iban, null);

    [Fact]
    public void An_iban_that_fails_its_checksum_is_kept_and_flagged()
    {
        var reading = Reader.Read(Samples.Ubl().Replace("GB29NWBK60161331926819", "GB29NWBK60161331926818"))
            .Says(Iban, "GB29NWBK60161331926818");
        Assert.Equal("iban_checksum", Assert.Single(reading.Findings).Rule);
        Assert.DoesNotContain("iban_checksum", reading.Fields[Iban].Evidence!.Checks);
    }

    [Fact]
    public void A_heading_among_the_lines_is_no_line()
    {
        const string Heading = """<cac:InvoiceLine><cbc:ID>0</cbc:ID><cbc:InvoicedQuantity>0.00</cbc:InvoicedQuantity>"""
            + """<cbc:LineExtensionAmount currencyID="GBP">0.00</cbc:LineExtensionAmount><cac:Item><cbc:Name>Summer</cbc:Name>"""
            + """</cac:Item></cac:InvoiceLine>""";
        var line = Assert.Single(Reader.Read(Samples.Ubl().Replace("<cac:InvoiceLine>", Heading + "<cac:InvoiceLine>")).LineItems);
        Assert.Equal("Kayak hire, week", line.Description!.Value);
    }

    [Fact]
    public void An_invoice_in_a_peppol_envelope_is_unwrapped()
    {
        const string Namespace = "http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader";
        var envelope = $"""
            <StandardBusinessDocument xmlns="{Namespace}"><StandardBusinessDocumentHeader/>
            {Samples.Ubl().Split('\n', 2)[1]}</StandardBusinessDocument>
            """;
        Reader.Read(envelope).Says(InvoiceNumber, "LAKE/0042");
    }

    [Fact]
    public void A_yen_has_no_decimals()
    {
        var reading = Reader.Read(Samples.Ubl().Replace("GBP", "JPY").Replace("300.00", "300").Replace(">50.00<", ">50<")
            .Replace(">250.00<", ">250<"));
        reading.Says(TotalAmount, "300").Says(NetAmount, "250");
    }

    [Theory]
    [InlineData("<cbc:DocumentCurrencyCode>GBP</cbc:DocumentCurrencyCode>", "")]
    [InlineData("<cbc:DocumentCurrencyCode>GBP</cbc:DocumentCurrencyCode>", "<cbc:DocumentCurrencyCode>pounds</cbc:DocumentCurrencyCode>")]
    [InlineData("<cbc:DocumentCurrencyCode>GBP</cbc:DocumentCurrencyCode>", "<cbc:DocumentCurrencyCode>gbp</cbc:DocumentCurrencyCode>")]
    public void A_currency_that_is_missing_or_misspelt_is_that_of_the_amounts(string old, string with) =>
        Reader.Read(Samples.Ubl().Replace(old, with)).Says(Currency, "GBP");
}
