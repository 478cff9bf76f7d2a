using DocReview.Domain.Extraction.EInvoices;

namespace DocReview.Tests.Unit.Extraction.EInvoices;

public class EInvoiceTextTests
{
    [Fact]
    public void An_invoice_without_a_page_is_written_out_for_people() => Assert.Equal("""
        INVOICE (e-invoice)

        Seller          Kammerer Holzhandel KG
        Number          KM 2026-17
        Date            2026-03-31
        Due             2026-04-30
        Currency        EUR
        Net             105.00
        Tax             19.95
        Total           124.95
        To pay          124.95
        VAT id          DE136695976
        IBAN            DE89370400440532013000

            Quantity    Unit price        Amount  Description
                  30          3.50        105.00  Kiefernbretter 20 mm

        """, EInvoiceText.Render(Reader.Read(Samples.Cii())));

    [Fact]
    public void A_credit_note_says_so() =>
        Assert.StartsWith("CREDIT NOTE", EInvoiceText.Render(Reader.Read(Samples.Cii(type: "381"))));
}
