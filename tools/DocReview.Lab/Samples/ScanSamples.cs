using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Samples;

/// <summary>Documents that come in as pictures.</summary>
public static class ScanSamples
{
    public static SyntheticDocument ItalianCarpenter() => new(new ClassicLayout(),
        new Invoice(
            new Party("Falegnameria Rossetto di M. Rossetto", "Via Castellana 204", "31100 Treviso (TV)", "IT")
            { VatId = CheckDigits.VatId("IT", "0364811026"), Phone = "0422 555 019",
                Iban = CheckDigits.Iban("IT", "K0306912000100000456789") },
            new Party("Studio Dentistico Marchi", "Viale Monfenera 8", "31100 Treviso (TV)",
                "IT") { VatId = CheckDigits.VatId("IT", "0411900265") },
            "62", new(2026, 4, 17),
            [
                new("Armadio a muro su misura, rovere", 1, 1840m, 22),
                new("Mensole sala d'attesa", 4, 65m, 22),
                new("Posa in opera", 9, 34m, 22) { Unit = "ore" },
            ])
        { DueDate = new(2026, 5, 31), TermDays = 30, Greeting = "Distinti saluti" },
        new Design { BodyFont = SystemFonts.Slab, HeadFont = SystemFonts.Slab, Size = 9, Accent = Color.Black, Meta = MetaStyle.Boxed,
            Table = TableStyle.Grid, Totals = TotalsStyle.Boxed, TaxIdPlace = SellerIds.Header, BankPlace = SellerIds.Payment,
                Columns = [Column.Quantity, Column.Description, Column.UnitPrice, Column.Amount] },
        Wording.Usual("it"), Locales.Usual("it", "EUR"));
}
