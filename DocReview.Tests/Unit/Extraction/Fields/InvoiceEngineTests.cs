using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields;

public sealed class InvoiceEngineTests
{
    private static readonly InvoiceEngine Engine = new();

    [Theory]
    [InlineData(VendorName, "Muster Werkzeuge GmbH")]
    [InlineData(InvoiceNumber, "RE-2024-117")]
    [InlineData(InvoiceDate, "2024-03-04")]
    [InlineData(DueDate, "2024-03-18")]
    [InlineData(Currency, "EUR")]
    [InlineData(NetAmount, "100.00")]
    [InlineData(TaxAmount, "19.00")]
    [InlineData(TotalAmount, "119.00")]
    [InlineData(VendorVatId, "DE136695976")]
    [InlineData(Domain.Extraction.InvoiceFields.Iban, "DE88200800000970375700")]
    public void A_plain_invoice_is_read_whole(string field, string value) =>
        Assert.Equal(value, Read(SampleDocuments.German().Page()).Fields[field].Value);

    [Fact]
    public void Evidence_says_where_a_value_stands_and_what_checks_it_passed()
    {
        var evidence = Read(SampleDocuments.German().Page()).Fields[TotalAmount].Evidence!;
        Assert.Equal((1, "Gesamtbetrag", ValueOrigin.Text), (evidence.Page, evidence.Label, evidence.Origin));
        Assert.Contains("net_plus_tax_is_total", evidence.Checks);
        Assert.InRange(evidence.Box!.Value.Top, 350, 354);
    }

    [Fact]
    public void Lines_are_read_by_their_headings()
    {
        var lines = Read(SampleDocuments.German().Page()).LineItems;
        Assert.Equal(["80.00", "20.00"], lines.Select(l => l.Amount!.Value));
        Assert.Equal(["2", "1"], lines.Select(l => l.Quantity!.Value));
        Assert.Equal("Bohrmaschine", lines[0].Description!.Value);
    }

    [Fact]
    public void A_customers_vat_id_is_not_the_sellers()
    {
        var page = SampleDocuments.English().Text(40, 172, "VAT No: DE136695976").Text(350, 116, "Date: 25/03/2024")
            .Sum(352, "Total", "£120.00").Text(40, 780, "VAT Reg No: GB 980 7806 84").Page();
        Assert.Equal("GB980780684", Read(page).Fields[VendorVatId].Value);
    }

    [Fact]
    public void A_twenty_fifth_elsewhere_settles_which_number_is_the_month()
    {
        var page = SampleDocuments.English().Text(350, 116, "Invoice Date: 03/04/2025").Text(350, 132, "Order Date: 25/03/2025")
            .Sum(352, "Total", "$120.00").Page();
        Assert.Equal("2025-04-03", Read(page).Fields[InvoiceDate].Value);
    }

    [Fact]
    public void An_unsettled_date_is_flagged()
    {
        var page = SampleDocuments.English().Text(350, 116, "Invoice Date: 03/04/2025").Sum(352, "Total", "$120.00").Page();
        Assert.Contains(Read(page).Findings, f => f.Rule == "date_ambiguous");
    }

    [Fact]
    public void The_date_for_an_early_payment_discount_is_not_the_due_date()
    {
        var page = SampleDocuments.German().Text(40, 420, "3% Skonto innerhalb 10 Tagen bis 10.03.2024").Page();
        Assert.Equal("2024-03-18", Read(page).Fields[DueDate].Value);
    }

    [Fact]
    public void An_amount_split_over_several_runs_is_one_amount()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Text(350, 352, "Total").Text(500, 352, "1 234,50 €").Page();
        Assert.Equal("1234.50", Read(page).Fields[TotalAmount].Value);
    }

    [Fact]
    public void A_failed_checksum_does_not_drop_the_value()
    {
        var page = SampleDocuments.English().Sum(352, "Total", "120.00 EUR").Text(40, 780, "IBAN: DE08 7009 0100 1234 5678 91").Page();
        var iban = Read(page).Fields[Domain.Extraction.InvoiceFields.Iban];
        Assert.Equal("DE08700901001234567891", iban.Value);
        Assert.DoesNotContain("iban_checksum", iban.Evidence!.Checks);
    }

    [Fact]
    public void A_masked_account_is_no_iban()
    {
        var page = SampleDocuments.German().Text(40, 430, "Wir buchen von Ihrem Konto IBAN DE12 XXXX XXXX XXXX XXXX 00 ab.").Page();
        Assert.Equal("DE88200800000970375700", Read(page).Fields[Domain.Extraction.InvoiceFields.Iban].Value);
    }

    [Fact]
    public void Rupees_may_be_printed_as_Rs() => Assert.Equal("INR", Read(SampleDocuments.English()
        .Text(350, 116, "Date: 25/03/2024").Sum(352, "Grand Total", "Rs. 319.00").Page()).Fields[Currency].Value);

    [Fact]
    public void A_rounded_total_is_the_total()
    {
        var page = new PageBuilder(WordOrigin.Ocr).Text(40, 30, "CORNER CAFE SDN BHD").Text(40, 60, "TAX INVOICE")
            .Text(40, 76, "Date: 25/03/2018")
            .Text(40, 200, "Total (Inclusive of GST)").Right(300, 200, "31.02").Text(40, 216, "Rounding Adj").Right(300, 216, "-0.02")
            .Text(40, 232, "Total").Right(300, 232, "31.00").Text(40, 248, "Cash").Right(300, 248, "50.00").Text(40, 264, "Change")
            .Right(300, 264, "19.00").Page();
        var reading = Read(page);
        Assert.Equal("31.00", reading.Fields[TotalAmount].Value);
        Assert.Equal("paid", reading.Fields[PaymentStatus].Value);
        Assert.Equal("receipt", reading.DocumentType);
    }

    [Fact]
    public void A_rounded_total_is_the_total_also_where_the_rounding_was_misread()
    {
        var page = Receipt().Text(40, 200, "Total (Inclusive of GST)").Right(300, 200, "31.02").Text(40, 216, "Rounding Adj")
            .Right(300, 216, "8.82")
            .Text(40, 232, "Total").Right(300, 232, "31.00").Text(40, 248, "Cash").Right(300, 248, "31.00").Page();
        Assert.Equal("31.00", Read(page).Fields[TotalAmount].Value);
    }

    [Theory]
    [InlineData("RM5.", "OO")]
    [InlineData("RMS;", "O0")]
    [InlineData("05.", "00")]
    public void Cents_that_OCR_tore_off_belong_to_the_amount(string whole, string cents)
    {
        var page = Receipt().Text(40, 200, "Total").Text(250, 200, whole).Text(250 + (5 * whole.Length) + 11, 200, cents).Page();
        Assert.Equal("5.00", Read(page).Fields[TotalAmount].Value);
    }

    [Theory]
    [InlineData("SON BHD")]
    [InlineData("SDN. BHO")]
    public void A_legal_form_is_known_with_a_letter_misread(string form)
    {
        var page = new PageBuilder(WordOrigin.Ocr).Text(40, 14, "tan lay yen").Text(40, 30, "CORNER CAFE " + form)
            .Text(40, 60, "TAX INVOICE")
            .Text(40, 76, "Date: 25/03/2018").Text(40, 200, "Total").Right(300, 200, "31.00").Page();
        Assert.Equal("CORNER CAFE " + form, Read(page).Fields[VendorName].Value);
    }

    [Theory]
    [InlineData("25 03-18", "2018-03-25")]
    [InlineData("25/03/2078", "2018-03-25")]
    [InlineData("2S/O3/2018", "2018-03-25")]
    public void A_date_is_mended_where_OCR_broke_it(string printed, string date)
    {
        var page = new PageBuilder(WordOrigin.Ocr).Text(40, 30, "CORNER CAFE SDN BHD").Text(40, 60, "TAX INVOICE")
            .Text(40, 76, "Date: " + printed).Text(40, 200, "Total").Right(300, 200, "31.00").Page();
        Assert.Equal(date, Read(page).Fields[InvoiceDate].Value);
    }

    [Fact]
    public void A_currency_is_found_in_a_heading_whose_bracket_was_misread()
    {
        var page = Receipt().Text(40, 180, "Item").Text(240, 180, "AmtCRM)").Text(40, 200, "Total").Right(300, 200, "31.00").Page();
        Assert.Equal("MYR", Read(page).Fields[Currency].Value);
    }

    [Fact]
    public void A_letter_stays_empty()
    {
        var page = new PageBuilder().Text(40, 40, "Dear Sir or Madam,").Text(40, 80, "thank you for your visit on 25 March 2024.")
            .Text(40, 96, "We look forward to seeing you again.").Page();
        var reading = Read(page);
        Assert.All(reading.Fields.Values, f => Assert.Null(f.Value));
        Assert.Equal("other", reading.DocumentType);
    }

    [Fact]
    public void A_file_of_several_invoices_is_flagged() =>
        Assert.Contains(Read(SampleDocuments.German().Page(), SampleDocuments.English().Sum(352, "Total", "£120.00").Page(2)).Findings,
            f => f.Rule == "several_invoices");

    [Fact]
    public void An_empty_page_breaks_nothing() => Assert.Equal("other", Read(new PageBuilder().Page()).DocumentType);

    private static PageBuilder Receipt() =>
        new PageBuilder(WordOrigin.Ocr).Text(40, 30, "CORNER CAFE SDN BHD").Text(40, 60, "TAX INVOICE").Text(40, 76, "Date: 25/03/2018");

    private static InvoiceReading Read(params Page[] pages) => Engine.Read(pages);
}
