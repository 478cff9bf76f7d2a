using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Samples;

/// <summary>Invoices in French, Italian and Spanish: a bakery supplier, a weaver, a garage, a café.</summary>
public static class RomanceSamples
{
    public static SyntheticDocument FrenchSupplier() => new(new GridLayout(),
        new Invoice(
            new Party("Atelier Brunel SARL", "14 rue des Tanneurs", "69005 Lyon", "FR")
            {
                VatId = CheckDigits.VatId("FR", "48213775"), Phone = "04 72 55 01 18", Email = "compta@atelier-brunel.example",
                Registration = "RCS Lyon 482 137 751", Bank = "Banque des Deux Rives",
                    Iban = CheckDigits.Iban("FR", "30056009271234567890176"), Bic = "BDDRFRPPXXX",
            },
            new Party("Boulangerie Maillard", "3 place du Marché", "38200 Vienne", "FR"),
            "F-2026-0893", new(2026, 9, 30),
            [
                new("Farine T65 bio, sac 25 kg", 18, 31.20m, 5.5m) { Code = "FT65-25" },
                new("Levain déshydraté, seau 5 kg", 3, 46.90m, 5.5m) { Code = "LV-5" },
                new("Bannetons osier ronds Ø 22 cm", 24, 9.85m, 20) { Code = "BN22" },
                new("Location pétrin, 1 mois", 1, 290m, 20) { Code = "LOC-P1" },
            ])
        {
            DueDate = new(2026, 10, 30), TermDays = 30, Charges = [("shipping", 38m)],
                Distractors = [new("customer_no", "C01147"), new("order_no", "BC-5520")],
            Greeting = "Merci de votre confiance.",
        },
        new Design { Accent = new(0x14532D), Logo = LogoKind.Disc, Meta = MetaStyle.Boxed, Table = TableStyle.Grid,
            Totals = TotalsStyle.TaxTable, Mirrored = true, TaxIdPlace = SellerIds.Header,
                Columns = [Column.Code, Column.Description, Column.Quantity, Column.UnitPrice, Column.TaxRate, Column.Amount] },
        Wording.Usual("fr").With("registration", "Siège"), Locales.Usual("fr", "EUR"));

    public static SyntheticDocument ItalianWeaver() => new(new MinimalLayout(),
        new Invoice(
            new Party("Officina Tessitori S.r.l.", "Via dei Lanaioli 12", "59100 Prato (PO)", "IT")
            {
                VatId = CheckDigits.VatId("IT", "0217744088"), Phone = "0574 555 812", Email = "amministrazione@tessitori.example",
                Iban = CheckDigits.Iban("IT", "X0542811101000000123456"), Bank = "Banca del Bisenzio",
            },
            new Party("Sartoria Colombo & Figli", "Corso Garibaldi 71", "20121 Milano (MI)",
                "IT") { VatId = CheckDigits.VatId("IT", "0889120153") },
            "147/2026", new(2026, 7, 21),
            [
                new("Flanella di lana, grigio medio", 42.5m, 28.60m, 22) { Unit = "m" },
                new("Lino lavato, naturale", 30, 17.90m, 22) { Unit = "m" },
                new("Campionario autunno", 1, 65m, 22) { Unit = "pz" },
            ])
        { DueDate = new(2026, 9, 30), Distractors = [new("delivery_no", "381")], Greeting = "Grazie per la fiducia." },
        new Design { BodyFont = SystemFonts.Serif, HeadFont = SystemFonts.Serif, Size = 10.5, Accent = new(0x111827),
            Meta = MetaStyle.Strip, Table = TableStyle.HeadRule, Totals = TotalsStyle.Plain, TaxIdPlace = SellerIds.Header,
                Columns = [Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount] },
        Wording.Usual("it"), Locales.Usual("it", "EUR") with { DatePattern = "d MMMM yyyy" });

    public static SyntheticDocument SpanishGarage() => new(new SidebarLayout(),
        new Invoice(
            new Party("Talleres Montesol S.L.", "Polígono El Olivar, nave 6", "41500 Alcalá de Guadaíra", "ES")
            {
                VatId = CheckDigits.VatId("ES", "9127443"), Phone = "955 55 01 34", Email = "taller@montesol.example",
                Iban = CheckDigits.Iban("ES", "00811234461234567890"), Bank = "Banco de la Vega",
            },
            new Party("Transportes Giralda S.A.", "Avda. de la Industria 45", "41007 Sevilla", "ES") { VatId = "A41220198" },
            "2026-F/0562", new(2026, 10, 8),
            [
                new("Cambio de embrague completo", 1, 412.50m, 21) { Details = ["Furgoneta 8841 KLM"] },
                new("Mano de obra", 6.5m, 38m, 21) { Unit = "h" },
                new("Aceite sintético 5W30", 7, 11.90m, 21) { Unit = "l" },
                new("Filtro de aceite", 1, 14.35m, 21),
            ])
        { DueDate = new(2026, 11, 7), Prepaid = 200m, Greeting = "Gracias por su confianza." },
        new Design { Accent = new(0x1D4ED8), Logo = LogoKind.Hexagon, Meta = MetaStyle.Stacked, Table = TableStyle.RowRules,
            Totals = TotalsStyle.Ruled, Letterpress = true,
                Columns = [Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount] },
        Wording.Usual("es"), Locales.Usual("es", "EUR"));

    public static SyntheticDocument FrenchCafe() => new(new PlainReceiptLayout(),
        new Invoice(
            new Party("Café du Vieux Port", "2 quai Rambaud", "17000 La Rochelle", "FR") { VatId = CheckDigits.VatId("FR", "51940227"),
                Phone = "05 46 55 07 20" },
            new Party("", "", "", "FR"), "004127", new(2026, 8, 15),
            [
                new("Café crème", 2, 3.20m, 10), new("Jus d'orange pressé", 1, 4.80m, 10), new("Croissant", 3, 1.60m, 10),
                    new("Tartine beurre-confiture", 1, 4.50m, 10),
            ])
        { Kind = InvoiceKind.Receipt, TaxIncluded = true, PrintsNet = false, Distractors = [new("table", "12")],
            Greeting = "Merci de votre visite" },
        new Design { BodyFont = SystemFonts.Mono, HeadFont = SystemFonts.Mono, Size = 8.4, Margin = 14, Meta = MetaStyle.PairsRight,
            TaxIdPlace = SellerIds.Footer, BuyerFirst = true, LabelsBuyer = true, Columns = [Column.Description, Column.Amount] },
        Wording.Usual("fr").With("receipt", "TICKET"), Locales.Usual("fr", "EUR"));
}
