using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Samples;

/// <summary>Invoices in English: a studio, a subscription, an instrument maker, a credit note.</summary>
public static class EnglishSamples
{
    public static SyntheticDocument Studio() => new(new ModernLayout(),
        new Invoice(
            new Party("Harbour & Pine Studio Ltd", "Unit 4, The Old Ropeworks\n27 Quayside Lane", "Bristol BS1 6XN", "GB")
            {
                VatId = CheckDigits.VatId("GB", "284617950"), Registration = "09482216", Phone = "0117 496 0182",
                Email = "accounts@harbourandpine.example", Web = "harbourandpine.example",
                Bank = "Severn Vale Bank", Iban = CheckDigits.Iban("GB", "SVVB30928841772560"), Bic = "SVVBGB2LXXX",
            },
            new Party("Larkfield Botanics Ltd", "112 Mill Road", "Cambridge CB1 2BD", "GB") { Second = "Attn. Priya Nair" },
            "HP-2026-0417", new(2026, 9, 14),
            [
                new("Brand identity, second stage", 1, 2400m, 20) { Details = ["Logo refinement, colour and type system"] },
                new("Packaging design, tea range", 6, 310m, 20) { Details = ["Six cartons, print-ready artwork"] },
                new("Photography direction", 1.5m, 540m, 20) { Details = ["One and a half days on location"] },
                new("Printed proofs", 12, 8.75m, 20),
            ])
        {
            DueDate = new(2026, 10, 14), Distractors = [new("order_no", "LB-7731")], Greeting = "Thank you for your business.",
        },
        new Design { Accent = new(0x0F766E), Meta = MetaStyle.Strip, Table = TableStyle.RowRules, Totals = TotalsStyle.Ruled,
            Logo = LogoKind.Wave, Letterpress = true, Columns = [Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount] },
        Wording.Usual("en"), Locales.Usual("en", "GBP"));

    public static SyntheticDocument Subscription() => new(new ModernLayout(),
        new Invoice(
            new Party("Cedarline Analytics, Inc.", "480 Alder Street, Suite 900", "Portland, OR 97204", "US")
            { Email = "billing@cedarline.example", CountryName = "United States", TaxNumber = "93-4471820" },
            new Party("Fieldnote Labs LLC", "2214 Larimer Street", "Denver, CO 80205", "US") { CountryName = "United States" },
            "CL-10029384", new(2026, 10, 3),
            [
                new("Team plan, 12 seats", 12, 29m, 8.25m) { Details = ["Oct 3 - Nov 2, 2026"] },
                new("Additional storage, 500 GB", 2, 15m, 8.25m),
                new("Unused time on Starter plan", 1, -24.50m, 8.25m) { Details = ["Proration credit"] },
            ])
        { PaidMark = true, Note = "Paid on October 3, 2026 by card ending in 4242." },
        new Design { Size = 9.5, Accent = new(0x4338CA), Meta = MetaStyle.Pairs, Table = TableStyle.HeadRule, Totals = TotalsStyle.Plain,
            Logo = LogoKind.Bars, BuyerFirst = false, TaxIdPlace = SellerIds.Header,
                Columns = [Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount] },
        Wording.Usual("en").With("tax_us", "Sales tax ({rate}%)").With("tax_id", "EIN"),
            Locales.Usual("en", "USD") with { MarksLines = true })
    { UsLetter = true };

    public static SyntheticDocument Instruments() => new(new ClassicLayout(),
        new Invoice(
            new Party("Norrsken Instrument AB", "Varvsgatan 19", "414 67 Göteborg", "SE")
            {
                CountryName = "Sweden", VatId = CheckDigits.VatId("SE", "556840217"), Phone = "+46 31 555 01 20",
                    Email = "order@norrsken.example",
                Iban = CheckDigits.Iban("SE", "50000000058398257466"), Bic = "NORKSESSXXX", Bank = "Nordkust Bank",
            },
            new Party("Kelder Akustik A/S", "Refshalevej 163A", "1432 København K", "DK") { CountryName = "Denmark", VatId = "DK13585628" },
            "SI-88214", new(2026, 8, 27),
            [
                new("Measurement microphone NM-2", 4, 3890m, 0) { Code = "NM2-4" },
                new("Calibrator class 1", 1, 11450m, 0) { Code = "CAL1" },
                new("Microphone cable 10 m", 4, 445.5m, 0) { Code = "CB-10" },
                new("Calibration certificate", 5, 620m, 0) { Code = "CERT" },
            ])
        {
            NoTax = true, PrintsNet = false, DueDate = new(2026, 9, 26), TermDays = 30,
                Distractors = [new("order_no", "PO 4420"), new("customer_no", "30171")],
            PrintsDue = true,
        },
        new Design { Accent = new(0x1E3A8A), Meta = MetaStyle.PairsRight, Table = TableStyle.FilledHead, Totals = TotalsStyle.FilledTotal,
            Logo = LogoKind.Rings, BankPlace = SellerIds.Payment,
                Columns = [Column.Code, Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount] },
        Wording.Usual("en").With("no_tax", "Intra-community supply, VAT 0%: reverse charge applies.").With("owed", "Amount due"),
        Locales.Usual("en", "SEK") with { GroupMark = " ", CurrencyMark = "SEK", DatePattern = "yyyy-MM-dd" });

    public static SyntheticDocument CreditNote() => new(new MinimalLayout(),
        new Invoice(
            new Party("Fenwick Orchard Supplies Ltd", "Ballyknock Business Park", "Clonmel, Co. Tipperary E91 W2R7", "IE")
            {
                VatId = CheckDigits.VatId("IE", "642718300"), Phone = "+353 52 555 0143", Email = "sales@fenwickorchard.example",
                Iban = CheckDigits.Iban("IE", "SUIR93115212345678"), Bic = "SUIRIE2DXXX",
            },
            new Party("Bramley Lane Cider Co.", "8 Weir Street", "Bandon, Co. Cork P72 A4H6", "IE"),
            "CN-00218", new(2026, 7, 9),
            [
                new("Apple crates, returned damaged", 14, 12.40m, 23),
                new("Netting 5 x 50 m, overcharged", 2, 18.00m, 23),
            ])
        {
            Kind = InvoiceKind.CreditNote, Negative = true, Distractors = [new("project", "Invoice FO-11873 of 22 June 2026")],
            Note = "This amount has been credited to your account.",
        },
        new Design { BodyFont = SystemFonts.Serif, HeadFont = SystemFonts.Serif, Size = 10.5, Accent = new(0x7C2D12),
            Meta = MetaStyle.Pairs, Table = TableStyle.HeadRule, Totals = TotalsStyle.Ruled, Logo = LogoKind.Disc,
                Columns = [Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount] },
        Wording.Usual("en").With("project", "Our reference").With("total", "Total credit"), Locales.Usual("en", "EUR"));
}
