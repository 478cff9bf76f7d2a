using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Samples;

/// <summary>Invoices in German: a letter with a window, a Swiss printer, a two-page delivery, the locked one.</summary>
public static class GermanSamples
{
    private static readonly Column[] Trade =
        [Column.Position, Column.Code, Column.Description, Column.Quantity, Column.Unit, Column.UnitPrice, Column.TaxRate, Column.Amount];

    public static SyntheticDocument Workshop() => new(new LetterLayout(),
        new Invoice(
            new Party("Werkhof Lindenau GmbH", "Aurelienstraße 34", "04177 Leipzig", "DE")
            {
                VatId = CheckDigits.VatId("DE", "284917365"), TaxNumber = "231/118/04427", Registration = "Amtsgericht Leipzig HRB 30418",
                Phone = "0341 5550 170", Email = "buero@werkhof-lindenau.example", Web = "werkhof-lindenau.example",
                Bank = "Sparbank Mitteldeutschland", Iban = CheckDigits.Iban("DE", "860555921190044271"), Bic = "SPMDDE2LXXX",
            },
            new Party("Buchhandlung Seitenweise", "Karl-Heine-Straße 61", "04229 Leipzig", "DE") { Second = "Frau Judith Albers" },
            "2026-1184", new(2026, 10, 19),
            [
                new("Regalsystem Eiche, geölt", 4, 689m, 19) { Unit = "Stk.", Details = ["Höhe 220 cm, Breite 90 cm, fünf Böden"] },
                new("Lesebank mit Polster", 1, 1150m, 19) { Unit = "Stk." },
                new("Montage vor Ort", 11.5m, 62m, 19) { Unit = "Std." },
                new("Anfahrt", 2, 28m, 19) { Unit = "psch." },
            ])
        {
            DueDate = new(2026, 11, 2), Early = (new(2026, 10, 26), 2),
                Distractors = [new("customer_no", "10482"), new("delivery_date", "16.10.2026")],
            Greeting = "Vielen Dank für Ihren Auftrag.",
        },
        new Design { Accent = new(0x9A3412), Logo = LogoKind.Square, Meta = MetaStyle.PairsRight, Table = TableStyle.HeadRule,
            Totals = TotalsStyle.Ruled, Headline = true,
                Columns = [Column.Position, Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount] },
        Wording.Usual("de"), Locales.Usual("de", "EUR"));

    public static SyntheticDocument SwissPrinter() => new(new LetterLayout(),
        new Invoice(
            new Party("Alpweg Druck AG", "Grabenstrasse 7", "7000 Chur", "CH")
            {
                VatId = CheckDigits.VatId("CH", "114902755"), Phone = "+41 81 555 20 40", Email = "info@alpweg-druck.example",
                Bank = "Bündner Handelsbank", Iban = CheckDigits.Iban("CH", "00774010374829100"), Bic = "BUHBCH22XXX",
            },
            new Party("Kulturverein Plessur", "Sandstrasse 22", "7000 Chur", "CH"),
            "R 20417", new(2026, 6, 30),
            [
                new("Festivalprogramm, 64 Seiten, klammergeheftet", 3500, 0.82m, 8.1m) { Unit = "Ex." },
                new("Plakate F4, vierfarbig", 120, 6.40m, 8.1m) { Unit = "Ex." },
                new("Datenprüfung und Gut zum Druck", 1, 185m, 8.1m) { Unit = "pauschal" },
            ])
        { DueDate = new(2026, 7, 30), TermDays = 30, Distractors = [new("project", "Sommerfestival 2026")] },
        new Design { BodyFont = SystemFonts.Wide, HeadFont = SystemFonts.Wide, Size = 7.8, Accent = new(0xB91C1C), Logo = LogoKind.Peaks,
            LogoRight = true, BuyerRight = true, Meta = MetaStyle.Pairs, Table = TableStyle.Striped, Totals = TotalsStyle.FilledTotal,
                Letterpress = true, Columns = [Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount] },
        Wording.Usual("de").With("vat_id", "MWST-Nr.").With("line_tax", "MWST").With("tax", "MWST {rate} %").With("project", "Projekt"),
            Locales.Usual("de", "CHF"));

    /// <summary>So many lines that the table goes over two pages and carries a sum.</summary>
    public static SyntheticDocument Wholesaler()
    {
        string[] goods = ["Schrauben", "Winkel", "Dübel", "Scharniere", "Beschläge", "Leisten", "Dichtband", "Holzleim"];
        var random = new SeededRandom(20260911);
        var lines = Enumerable.Range(0, 46).Select(i => new InvoiceLine(
            $"{goods[i % goods.Length]} Typ {(char)('A' + i % 7)}{10 + i}", random.Int(1, 40), random.Int(120, 3900) / 100m,
                i % 9 == 4 ? 7 : 19)
        { Code = $"{4000 + i * 17}", Unit = i % 3 == 0 ? "VE" : "Stk" });
        return new(new GridLayout(),
            new Invoice(
                new Party("Nordmark Baubedarf KG", "Industriestraße 88", "24113 Kiel", "DE")
                {
                    VatId = CheckDigits.VatId("DE", "190553782"), Phone = "0431 555 4400", Fax = "0431 555 4499",
                        Email = "faktura@nordmark-bau.example",
                    Bank = "Küstenbank eG", Iban = CheckDigits.Iban("DE", "210501700012349876"), Bic = "KUEBDE21XXX",
                },
                new Party("Tischlerei Boysen", "Dorfstraße 3", "24245 Großbarkau", "DE") { VatId = CheckDigits.VatId("DE", "266110954") },
                "RE26-090117", new(2026, 9, 11), [.. lines])
            {
                DueDate = new(2026, 10, 11), TermDays = 30,
                    Distractors = [new("customer_no", "D-40217"), new("delivery_no", "LS 118402"), new("order_no", "26/5518")],
            },
            new Design { Size = 8, Margin = 42, Accent = new(0x334155), Logo = LogoKind.Hexagon, Meta = MetaStyle.Boxed,
                Table = TableStyle.Grid, Totals = TotalsStyle.Boxed, CarriesOver = true, Columns = Trade },
            Wording.Usual("de"), Locales.Usual("de", "EUR"));
    }

    public static SyntheticDocument Locked() => new(new MinimalLayout(),
        new Invoice(
            new Party("Kanzlei Ostertor", "Am Wall 140", "28195 Bremen", "DE") { VatId = CheckDigits.VatId("DE", "301448276") },
            new Party("Reederei Weserblick GmbH", "Schlachte 21", "28195 Bremen", "DE"), "2026/77", new(2026, 5, 4),
            [new("Beratung Vertragsrecht", 3.5m, 240m, 19)]),
        new Design { BodyFont = SystemFonts.Serif, HeadFont = SystemFonts.Serif, Size = 11, Accent = Color.Black },
        Wording.Usual("de"), Locales.Usual("de", "EUR"));
}
