using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Samples;

/// <summary>Invoices in Dutch: a bicycle maker, a receipt that is photographed.</summary>
public static class DutchSamples
{
    public static SyntheticDocument Bicycles() => new(new SidebarLayout(),
        new Invoice(
            new Party("Waterkant Fietsen B.V.", "Oostelijke Handelskade 411", "1019 BV Amsterdam", "NL")
            {
                VatId = CheckDigits.VatId("NL", "853219404"), Registration = "KvK 68214403", Phone = "020 555 01 78",
                    Email = "info@waterkantfietsen.example",
                Iban = CheckDigits.Iban("NL", "WATK0417164300"), Bic = "WATKNL2AXXX", Bank = "Waterstad Bank",
            },
            new Party("Stichting Buurtpost", "Van Woustraat 88", "1073 LP Amsterdam", "NL"),
            "20260388", new(2026, 11, 2),
            [
                new("Transportfiets, mosgroen", 2, 1249m, 21), new("Elektrische ombouwset", 2, 680m, 21),
                new("Kratdrager voor", 2, 54.95m, 21), new("Onderhoudsbeurt", 4, 47.50m, 9),
            ])
        { DueDate = new(2026, 11, 16), Distractors = [new("customer_no", "3417")], Greeting = "Bedankt voor uw opdracht." },
        new Design { Accent = new(0x166534), Logo = LogoKind.Rings, Meta = MetaStyle.Stacked, Table = TableStyle.HeadRule,
            Totals = TotalsStyle.Ruled, Mirrored = true, Columns = [Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount] },
        Wording.Usual("nl").With("registration", "Register"), Locales.Usual("nl", "EUR") with { DatePattern = "d MMMM yyyy" });

    public static SyntheticDocument HardwareShop() => new(new PlainReceiptLayout(),
        new Invoice(
            new Party("IJzerhandel De Vries", "Voorstraat 55", "3512 AK Utrecht", "NL") { VatId = CheckDigits.VatId("NL", "814720366"),
                Phone = "030 555 01 92" },
            new Party("", "", "", "NL"), "26-70418", new(2026, 9, 5),
            [
                new("Houtschroeven 4x40", 2, 4.95m, 21), new("Muurverf wit 10 L", 1, 42.50m, 21), new("Verfroller set", 1, 12.95m, 21),
                    new("Schuurpapier P120", 3, 1.75m, 21),
            ])
        { Kind = InvoiceKind.Receipt, TaxIncluded = true, PrintsNet = false, Distractors = [new("cashier", "Lotte")],
            Greeting = "Bedankt en tot ziens" },
        new Design { BodyFont = SystemFonts.Mono, HeadFont = SystemFonts.Mono, Size = 9, Margin = 12, Meta = MetaStyle.Pairs,
            TaxIdPlace = SellerIds.Header, LabelsBuyer = false, Logo = LogoKind.Hexagon,
                Columns = [Column.Description, Column.UnitPrice, Column.Amount] },
        Wording.Usual("nl"), Locales.Usual("nl", "EUR"));
}
