using DocReview.Domain.Extraction;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

public class FatturaPaTests
{
    private const string Payment = """
        <DatiPagamento><CondizioniPagamento>TP02</CondizioniPagamento><DettaglioPagamento><ModalitaPagamento>MP05</ModalitaPagamento>
        <DataScadenzaPagamento>2025-12-04</DataScadenzaPagamento><ImportoPagamento>117.20</ImportoPagamento>
        <IBAN>IT60X0542811101000000123456</IBAN></DettaglioPagamento></DatiPagamento>
        """;

    [Fact]
    public void Every_element_finds_its_field()
    {
        var reading = Reader.Read(Samples.FatturaPa(bodies: Samples.FatturaPaBody(payment: Payment)));

        Assert.Equal(("invoice", "it"), (reading.DocumentType, reading.Language));
        reading.Says(VendorName, "Cestai del Lago S.n.c.").Says(InvoiceNumber, "88/A").Says(InvoiceDate, "2025-11-04")
            .Says(DueDate, "2025-12-04").Says(Currency, "EUR").Says(NetAmount, "100.00").Says(TaxAmount, "17.20")
            .Says(TotalAmount, "117.20").Says(AmountDue, "117.20").Says(VendorVatId, "IT00743110157")
            .Says(Iban, "IT60X0542811101000000123456");
        Assert.Empty(reading.Findings);
        Assert.Equal(["Cesti di vimini", "Olio, bottiglie"], reading.LineItems.Select(line => line.Description!.Value));
        Assert.Equal("60.00 + 40.00", reading.Fields[NetAmount].Evidence!.Printed);
    }

    [Fact]
    public void A_total_that_the_seller_states_is_checked()
    {
        var reading =
            Reader.Read(Samples.FatturaPa(bodies: Samples.FatturaPaBody(total: "<ImportoTotaleDocumento>117.20</ImportoTotaleDocumento>")));
        Assert.Equal(ValueOrigin.Xml, reading.Fields[TotalAmount].Evidence!.Origin);
        Assert.Contains("net_plus_tax_is_total", reading.Fields[TotalAmount].Evidence!.Checks);
    }

    [Fact]
    public void A_seller_may_be_a_person() =>
        Reader.Read(Samples.FatturaPa("<Nome>Ada</Nome><Cognome>Bellini</Cognome>", bodies: Samples.FatturaPaBody()))
            .Says(VendorName, "Ada Bellini");

    [Fact]
    public void Days_from_a_date_become_the_due_date()
    {
        const string Terms = "<DatiPagamento><DettaglioPagamento>"
            + "<DataRiferimentoTerminiPagamento>2025-11-30</DataRiferimentoTerminiPagamento>"
            + "<GiorniTerminiPagamento>60</GiorniTerminiPagamento></DettaglioPagamento></DatiPagamento>";
        var reading = Reader.Read(Samples.FatturaPa(bodies: Samples.FatturaPaBody(payment: Terms))).Says(DueDate, "2026-01-29")
            .Says(AmountDue, null);
        Assert.Equal(ValueOrigin.Derived, reading.Fields[DueDate].Evidence!.Origin);
    }

    [Fact]
    public void Instalments_add_up_and_the_first_is_due_first()
    {
        const string Instalments = """
            <DatiPagamento><CondizioniPagamento>TP01</CondizioniPagamento>
            <DettaglioPagamento><DataScadenzaPagamento>2026-01-31</DataScadenzaPagamento><ImportoPagamento>58.60</ImportoPagamento>
            </DettaglioPagamento>
            <DettaglioPagamento><DataScadenzaPagamento>2025-12-31</DataScadenzaPagamento><ImportoPagamento>58.60</ImportoPagamento>
            </DettaglioPagamento></DatiPagamento>
            """;
        Reader.Read(Samples.FatturaPa(bodies: Samples.FatturaPaBody(payment: Instalments))).Says(AmountDue, "117.20")
            .Says(DueDate, "2025-12-31");
    }

    [Fact]
    public void Of_a_lot_the_first_is_read_and_the_number_told()
    {
        var lot = Samples.FatturaPa(bodies: [Samples.FatturaPaBody("1"), Samples.FatturaPaBody("2"), Samples.FatturaPaBody("3")]);
        var finding = Assert.Single(Reader.Read(lot).Says(InvoiceNumber, "1").Findings);
        Assert.Equal("several_invoices", finding.Rule);
        Assert.Contains("3 invoices", finding.Message);
    }

    [Fact]
    public void A_credit_note_is_told_by_its_kind() =>
        Assert.Equal("credit_note", Reader.Read(Samples.FatturaPa(bodies: Samples.FatturaPaBody(kind: "TD04"))).DocumentType);

    [Theory]
    [InlineData("http://www.fatturapa.gov.it/sdi/fatturapa/v1.0")]
    [InlineData("http://www.fatturapa.gov.it/sdi/fatturapa/v1.1")]
    public void Older_versions_differ_by_namespace(string ns) =>
        Reader.Read(Samples.FatturaPa(ns: ns, bodies: Samples.FatturaPaBody())).Says(InvoiceNumber, "88/A");

    [Fact]
    public void The_simplified_form_has_its_tax_inside_the_price()
    {
        var reading = Reader.Read(Samples.FatturaPaSimplified());
        reading.Says(VendorName, "Bar Molo").Says(InvoiceNumber, "S12").Says(TotalAmount, "91.60").Says(TaxAmount, "11.60")
            .Says(NetAmount, "80.00").Says(VendorVatId, "IT00743110157");
        Assert.Equal(["55.00", "36.60"], reading.LineItems.Select(line => line.Amount!.Value));
        Assert.Empty(reading.Findings);
    }
}
