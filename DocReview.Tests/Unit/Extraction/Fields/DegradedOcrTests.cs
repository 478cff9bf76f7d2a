using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Review.Rules;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields;

/// <summary>What is hard on real documents, a name for each.</summary>
public sealed class DegradedOcrTests
{
    private static readonly InvoiceEngine Engine = new();

    [Fact]
    public void The_buyers_vat_id_printed_first_is_not_the_sellers()
    {
        var page = SampleDocuments.German().Text(40, 172, "Ihre USt-IdNr.: ATU13585627").Page();
        Assert.Equal("DE136695976", Value(VendorVatId, page));
    }

    [Fact]
    public void The_buyers_vat_id_alone_is_nobody_elses()
    {
        var page = SampleDocuments.English().Text(40, 172, "Customer VAT No: GB 980 7806 84").Text(350, 116, "Date: 25/03/2024")
            .Sum(352, "Total", "£120.00").Page();
        Assert.Null(Value(VendorVatId, page));
    }

    [Fact]
    public void The_customers_account_under_a_mandate_is_not_the_sellers()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(352, "Total", "€120.00")
            .Text(40, 420, "The amount will be collected from your account NL91 **** **** **64 00").Page();
        Assert.Null(Value(Domain.Extraction.InvoiceFields.Iban, page));
    }

    [Fact]
    public void A_name_that_is_only_a_logo_above_is_found_in_the_small_print()
    {
        var page = new PageBuilder()
            .Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
            .Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024")
            .Sum(320, "Nettobetrag", "100,00 €").Sum(336, "zzgl. 19 % MwSt.", "19,00 €").Sum(352, "Gesamtbetrag", "119,00 €")
            .Text(40, 780, "Muster Werkzeuge GmbH · Hauptstraße 5 · 80331 München · www.muster-werkzeuge.example")
            .Text(40, 794, "USt-IdNr.: DE136695976 · Amtsgericht München HRB 12345").Page();
        Assert.Equal("Muster Werkzeuge GmbH", Value(VendorName, page));
    }

    [Theory]
    [InlineData("2% discount if paid by 10/03/2024.")]
    [InlineData("3% early payment discount until 10/03/2024")]
    public void A_date_for_an_early_payment_beside_the_due_date_is_left_alone(string terms)
    {
        var page = SampleDocuments.English().Text(350, 116, "Invoice date: 25/02/2024").Text(350, 132, "Due date: 25/03/2024")
            .Sum(352, "Total", "£120.00").Text(40, 420, terms).Page();
        Assert.Equal("2024-03-25", Value(DueDate, page));
    }

    [Fact]
    public void A_date_for_an_early_payment_alone_is_no_due_date()
    {
        var page = SampleDocuments.English().Text(350, 116, "Invoice date: 25/02/2024").Sum(352, "Total", "£120.00")
            .Text(40, 420, "2% discount if paid by 10/03/2024.").Page();
        Assert.Null(Value(DueDate, page));
    }

    [Theory]
    [InlineData("-119.00", "-100,00 €", "-19,00 €", "-119,00 €")]
    [InlineData("119.00", "100,00 €", "19,00 €", "119,00 €")]
    [InlineData("-119.00", "100,00- €", "19,00- €", "119,00- €")]
    public void A_credit_note_keeps_the_sign_that_it_prints(string total, string net, string tax, string gross)
    {
        var reading =
            Read(new PageBuilder().Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
            .Text(40, 200, "Gutschrift", 1.6).Text(350, 130, "Gutschrift Nr.: GS-17").Text(350, 146, "Datum: 04.03.2024")
            .Sum(320, "Nettobetrag", net).Sum(336, "zzgl. 19 % MwSt.", tax).Sum(352, "Gesamtbetrag", gross).Page());
        Assert.Equal((total, "credit_note"), (reading.Fields[TotalAmount].Value, reading.DocumentType));
    }

    [Fact]
    public void Smaller_lines_under_a_line_belong_to_it()
    {
        var page = SampleDocuments.German().Text(40, 266, "Seriennummer 4711", 0.8).Page();
        Assert.Equal(["80.00", "20.00"], Read(page).LineItems.Select(l => l.Amount!.Value));
    }

    [Theory]
    [InlineData("Rs 319.00", "INR")]
    [InlineData("Rs. 319.00", "INR")]
    [InlineData("R 319.00", "ZAR")]
    [InlineData("R319.00", "ZAR")]
    public void A_letter_or_two_may_be_the_only_mark_of_the_currency(string printed, string code) =>
        Assert.Equal(code,
            Value(Currency,
                SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(336, "Subtotal", printed).Sum(352, "Grand Total", printed)
                    .Page()));

    [Theory]
    [InlineData("1.234", ",56", "€")]
    [InlineData("1", ".234,56", "€")]
    [InlineData("€", "1.234", ",56")]
    public void An_amount_in_several_runs_is_one(string first, string second, string third)
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Text(350, 352, "Total")
            .Text(500, 352, $"{first} {second} {third}").Page();
        Assert.Equal("1234.56", Value(TotalAmount, page));
    }

    [Fact]
    public void Ids_that_fail_their_checksum_are_kept_and_warned_of()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(352, "Total", "120.00 EUR")
            .Text(40, 766, "VAT Reg No: DE123456789").Text(40, 780, "IBAN: DE08 7009 0100 1234 5678 91").Page();
        var reading = Read(page);
        Assert.Equal("DE123456789", reading.Fields[VendorVatId].Value);
        Assert.Equal("DE08700901001234567891", reading.Fields[Domain.Extraction.InvoiceFields.Iban].Value);
        var rules = InvoiceRules.Check(ReviewedInvoice.From(reading), new DateOnly(2024, 3, 30)).Select(f => f.Rule);
        Assert.Superset(new HashSet<string> { "vat_id_checksum", "iban_checksum" }, rules.ToHashSet());
    }

    [Fact]
    public void Several_rates_of_tax_add_up_to_one_tax()
    {
        var page = SampleDocuments.English().Text(350, 116, "Date: 25/03/2024").Sum(320, "Subtotal", "200.00").Sum(336, "VAT 20%", "20.00")
            .Sum(344, "VAT 5%", "5.00")
            .Sum(360, "Total GBP", "225.00").Page();
        Assert.Equal(("200.00", "25.00", "225.00"), (Value(NetAmount, page), Value(TaxAmount, page), Value(TotalAmount, page)));
    }

    private static string? Value(string field, params Page[] pages) => Read(pages).Fields[field].Value;

    private static InvoiceReading Read(params Page[] pages) => Engine.Read(pages);
}
