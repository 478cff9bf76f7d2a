using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Synthesis;

/// <summary>How one vendor's document looks, anything going with anything that a real one could have.</summary>
public static class DesignGenerator
{
    private static readonly int[] Accents =
        [0x1F4E79, 0x0F766E, 0x9A3412, 0x4338CA, 0xB91C1C, 0x14532D, 0x334155, 0x7C2D12, 0x111827, 0x6D28D9, 0xBE185D, 0x0369A1];

    public static Design Draw(SeededRandom random, ILayout layout, Invoice invoice)
    {
        if (layout is PlainReceiptLayout) return Receipt(random);
        if (layout is ReceiptLayout) return ReceiptGenerator.Design(random, Receipt(random), invoice);
        var body = Font(random);
        var design = new Design
        {
            BodyFont = body,
            HeadFont = random.Chance(0.7) ? body : Font(random),
            Size = Math.Round(random.Between(7.6, 10.8), 1),
            Accent = random.Chance(0.25) ? Color.Black : new Color(random.Pick(Accents)),
            Margin = random.Int(34, 68),
            Logo = random.Chance(0.6) ? random.Pick<LogoKind>() : LogoKind.None,
            LogoRight = random.Chance(0.5),
            LogoOnly = random.Chance(0.18)
                && layout is LetterLayout or ModernLayout or ClassicLayout or WebshopLayout or WindowLayout or UtilityLayout or FolioLayout
                or TradeLayout,
            Brand = invoice.Seller.Brand is not null
                && layout is LetterLayout or SaasLayout or WebshopLayout or UtilityLayout or TradeLayout,
            Meta = random.Pick<MetaStyle>(),
            Table = random.Pick<TableStyle>(),
            Totals = random.Pick<TotalsStyle>(),
            TaxIdPlace = random.Weighted((SellerIds.Header, 3.0), (SellerIds.Footer, 4), (SellerIds.Payment, 1), (SellerIds.Meta, 0.5)),
            BankPlace = random.Weighted((SellerIds.Header, 1.0), (SellerIds.Footer, 4), (SellerIds.Payment, 4)),
            Columns = Columns(random, invoice),
            GroupsIban = random.Chance(0.75),
            BuyerFirst = random.Chance(0.4),
            BuyerRight = random.Chance(0.3),
            LabelsBuyer = random.Chance(0.75),
            Headline = random.Chance(0.25),
            Mirrored = random.Chance(0.35),
            TitleWithNumber = random.Chance(0.12),
            DueInText = random.Chance(0.22),
            CarriesOver = random.Chance(0.4),
            Letterpress = random.Chance(0.4),
        };
        return design.LogoOnly && design.Logo is LogoKind.None ? design with { Logo = LogoKind.Square } : design;
    }

    private static Design Receipt(SeededRandom random)
    {
        var font = random.Weighted((SystemFonts.Mono, 5.0), (SystemFonts.WideMono, 2), (SystemFonts.Sans, 1));
        return new Design
        {
            BodyFont = font,
            HeadFont = font,
            Size = Math.Round(random.Between(7.4, 9.6), 1),
            Margin = random.Int(8, 18),
            Logo = random.Chance(0.25) ? random.Pick<LogoKind>() : LogoKind.None,
            Meta = random.Chance(0.4) ? MetaStyle.PairsRight : MetaStyle.Pairs,
            TaxIdPlace = random.Chance(0.7) ? SellerIds.Header : SellerIds.Footer,
            BankPlace = SellerIds.Meta,
            Columns = random.Chance(0.5) ? [Column.Description, Column.UnitPrice, Column.Amount] : [Column.Description, Column.Amount],
            BuyerFirst = random.Chance(0.5),
            LabelsBuyer = random.Chance(0.4),
            DueInText = random.Chance(0.35),
        };
    }

    private static string Font(SeededRandom random) => random.Weighted(
        (SystemFonts.Sans, 6.0), (SystemFonts.Serif, 2), (SystemFonts.Wide, 2), (SystemFonts.Slab, 0.6), (SystemFonts.Mono, 0.5));

    private static IReadOnlyList<Column> Columns(SeededRandom random, Invoice invoice)
    {
        var columns = new List<Column> { Column.Description };
        if (random.Chance(0.9)) columns.Insert(random.Chance(0.2) ? 0 : columns.Count, Column.Quantity);
        if (invoice.Lines.Any(l => l.Unit is not null)
            && columns.Contains(Column.Quantity) && random.Chance(0.5)) columns.Insert(columns.IndexOf(Column.Quantity) + 1, Column.Unit);
        if (columns.Contains(Column.Quantity)) columns.Add(Column.UnitPrice);
        if (invoice.Lines.Any(l => l.Discount != 0)) columns.Add(Column.Discount);
        if (!invoice.NoTax && random.Chance(0.35)) columns.Add(Column.TaxRate);
        columns.Add(Column.Amount);
        if (invoice.Lines.Any(l => l.Code is not null)) columns.Insert(
            random.Chance(0.8) ? 0 : columns.IndexOf(Column.Description) + 1, Column.Code);
        if (random.Chance(0.35)) columns.Insert(0, Column.Position);
        return columns;
    }
}
