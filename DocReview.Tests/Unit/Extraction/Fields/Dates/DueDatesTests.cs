using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Fields.Dates;

/// <summary>Which of the dates on a page is the one until which to pay, and which only looks like it.</summary>
public sealed class DueDatesTests
{
    private static readonly InvoiceEngine Engine = new();

    [Theory]
    [InlineData("Ihr Vertrag läuft bis 31.12.2025 und verlängert sich um ein Jahr.")]
    [InlineData("Vertragsende: 31.12.2025")]
    [InlineData("Leistungszeitraum bis 30.06.2024")]
    [InlineData("Abrechnungszeitraum vom 01.02.2024 bis 31.03.2024")]
    [InlineData("Das Angebot gilt bis 30.04.2024.")]
    [InlineData("Die Abbuchung erfolgt nach Ablauf der Frist. Preisgarantie bis 31.12.2025")]
    public void The_end_of_something_else_is_no_due_date(string text) =>
        Assert.Null(Value(DueDate, WithoutDue().Text(40, 400, text).Page()));

    [Theory]
    [InlineData("Your plan renews on 31 December 2024")]
    [InlineData("Service period to 30 April 2024")]
    [InlineData("Contract end date: 31 December 2024")]
    [InlineData("Prices valid until 30 June 2024")]
    [InlineData("Next invoice by 30 June 2024")]
    public void The_end_of_something_else_is_none_in_english(string text) =>
        Assert.Null(Value(DueDate, English().Text(40, 400, text).Page()));

    [Fact]
    public void A_label_over_two_rows_stands_above_its_date()
    {
        var page = English().Text(350, 180, "Payment").Text(350, 192, "due date").Text(460, 180, "Account").Text(460, 192, "manager")
            .Text(350, 206, "15/04/2024").Text(460, 206, "A. Weber").Page();
        Assert.Equal("2024-04-15", Value(DueDate, page));
    }

    [Fact]
    public void A_sentence_that_wraps_before_the_date_still_names_it()
    {
        var page = English().Text(40, 400, "Kindly transfer the total of this invoice to the account below, payable no later than")
            .Text(40, 414, "15 April 2024, quoting the number of the invoice.").Page();
        Assert.Equal("2024-04-15", Value(DueDate, page));
    }

    [Fact]
    public void A_german_sentence_that_wraps_before_the_date_still_names_it()
    {
        var page = WithoutDue()
            .Text(40, 400, "Bitte überweisen Sie den Rechnungsbetrag ohne Abzug auf das unten genannte Konto, zahlbar bis")
            .Text(40, 414, "18.03.2024 unter Angabe der Rechnungsnummer.").Page();
        Assert.Equal("2024-03-18", Value(DueDate, page));
    }

    [Fact]
    public void A_sentence_that_wraps_inside_the_date_still_names_it()
    {
        var page = English().Text(40, 400, "Kindly settle the total of this invoice no later than 15")
            .Text(40, 414, "April 2024.").Page();
        Assert.Equal("2024-04-15", Value(DueDate, page));
    }

    private static PageBuilder WithoutDue() => new PageBuilder()
        .Text(40, 40, "Muster Werkzeuge GmbH", 1.5).Text(40, 62, "Hauptstraße 5").Text(40, 76, "80331 München")
        .Text(40, 130, "Kunden AG").Text(40, 144, "Kundenweg 9").Text(40, 158, "10115 Berlin")
        .Text(350, 130, "Rechnungsnummer: RE-2024-117").Text(350, 146, "Rechnungsdatum: 04.03.2024")
        .Sum(320, "Nettobetrag", "100,00 €").Sum(336, "zzgl. 19 % MwSt.", "19,00 €").Sum(352, "Gesamtbetrag", "119,00 €");

    private static PageBuilder English() => SampleDocuments.English().Text(350, 116, "Invoice date: 25/03/2024")
        .Sum(320, "Net amount", "£100.00").Sum(336, "VAT 20%", "£20.00").Sum(352, "Invoice total", "£120.00");

    private static string? Value(string field, params IReadOnlyList<Page> pages) => Engine.Read(pages).Fields[field].Value;
}
