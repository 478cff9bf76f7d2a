using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Samples;

/// <summary>Invoices that carry or are an XML e-invoice.</summary>
public static class EInvoiceSamples
{
    public static SyntheticDocument FrenchMill() => new(new ModernLayout(),
        new Invoice(
            new Party("Moulin de la Vèze", "48 chemin du Bief", "25660 Mamirolle", "FR")
            {
                VatId = CheckDigits.VatId("FR", "39377465"), Phone = "03 81 55 02 44", Email = "contact@moulin-veze.example",
                Bank = "Caisse du Doubs", Iban = CheckDigits.Iban("FR", "12548029980000012345689"), Bic = "CDDBFRPPXXX",
            },
            new Party(
                "Épicerie du Faubourg", "9 faubourg Tarragnoz", "25000 Besançon", "FR") { VatId = CheckDigits.VatId("FR", "80265433") },
            "MV-26-0311", new(2026, 10, 22),
            [
                new("Farine de blé T80, 10 kg", 24, 16.40m, 5.5m),
                new("Huile de noix, 50 cl", 36, 9.95m, 5.5m),
                new("Présentoir bois, consigné", 2, 45m, 20),
            ])
        { DueDate = new(2026, 11, 21), PrintsDue = true, Greeting = "Merci de votre confiance." },
        new Design { BodyFont = SystemFonts.Wide, HeadFont = SystemFonts.Slab, Size = 7.8, Accent = new(0x854D0E), Logo = LogoKind.Peaks,
            Meta = MetaStyle.Grid, Table = TableStyle.FilledHead, Totals = TotalsStyle.FilledTotal,
                Columns = [Column.Position, Column.Description, Column.Quantity, Column.UnitPrice, Column.TaxRate, Column.Amount] },
        Wording.Usual("fr"), Locales.Usual("fr", "EUR"));

    public static SyntheticDocument BelgianBrewery() => new(new MinimalLayout(),
        new Invoice(
            new Party("Brouwerij Zeebries BV", "Havenlaan 12", "8400 Oostende", "BE")
            { VatId = CheckDigits.VatId("BE", "7234518"), Iban = CheckDigits.Iban("BE", "539007547034") },
            new Party("Café De Linde", "Grote Markt 4", "8000 Brugge", "BE") { VatId = CheckDigits.VatId("BE", "4581129") },
            "VF/2026/00218", new(2026, 9, 8),
            [new("Tripel, vat 20 L", 6, 78.50m, 21), new("Blond, krat 24 x 33 cl", 14, 26.90m, 21)])
        { DueDate = new(2026, 10, 8), PrintsDue = true },
        new Design(), Wording.Usual("nl"), Locales.Usual("nl", "EUR"));
}
