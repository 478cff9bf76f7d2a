using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Paper;

namespace DocReview.Lab.Generation;

/// <summary>How one vendor's paper looks, anything going with anything that a real one could have.</summary>
public static class DesignInventor
{
    private static readonly int[] Accents = [0x1F4E79, 0x0F766E, 0x9A3412, 0x4338CA, 0xB91C1C, 0x14532D, 0x334155, 0x7C2D12, 0x111827, 0x6D28D9, 0xBE185D, 0x0369A1];

    public static Design Draw(Dice dice, ILayout layout, Invoice invoice)
    {
        if (layout is ReceiptLayout) return Receipt(dice);
        if (layout is TillLayout) return TillInventor.Design(dice, Receipt(dice), invoice);
        var body = Font(dice);
        var design = new Design
        {
            BodyFont = body,
            HeadFont = dice.Chance(0.7) ? body : Font(dice),
            Size = Math.Round(dice.Between(7.6, 10.8), 1),
            Accent = dice.Chance(0.25) ? Ink.Black : new Ink(dice.Pick(Accents)),
            Margin = dice.Int(34, 68),
            Logo = dice.Chance(0.6) ? dice.Pick<LogoKind>() : LogoKind.None,
            LogoRight = dice.Chance(0.5),
            LogoOnly = dice.Chance(0.18) && layout is LetterLayout or ModernLayout or ClassicLayout or WebshopLayout or WindowLayout or UtilityLayout or FolioLayout or TradeLayout,
            Brand = invoice.Seller.Brand is not null && layout is LetterLayout or SaasLayout or WebshopLayout or UtilityLayout or TradeLayout,
            Meta = dice.Pick<MetaStyle>(),
            Table = dice.Pick<TableStyle>(),
            Totals = dice.Pick<TotalsStyle>(),
            TaxIdPlace = dice.Weighted((SellerIds.Header, 3.0), (SellerIds.Footer, 4), (SellerIds.Payment, 1), (SellerIds.Meta, 0.5)),
            BankPlace = dice.Weighted((SellerIds.Header, 1.0), (SellerIds.Footer, 4), (SellerIds.Payment, 4)),
            Columns = Columns(dice, invoice),
            GroupsIban = dice.Chance(0.75),
            BuyerFirst = dice.Chance(0.4),
            BuyerRight = dice.Chance(0.3),
            LabelsBuyer = dice.Chance(0.75),
            Headline = dice.Chance(0.25),
            Mirrored = dice.Chance(0.35),
            TitleWithNumber = dice.Chance(0.12),
            DueInText = dice.Chance(0.22),
            CarriesOver = dice.Chance(0.4),
            Letterpress = dice.Chance(0.4),
        };
        return design.LogoOnly && design.Logo is LogoKind.None ? design with { Logo = LogoKind.Square } : design;
    }

    private static Design Receipt(Dice dice)
    {
        var font = dice.Weighted((SystemFonts.Mono, 5.0), (SystemFonts.WideMono, 2), (SystemFonts.Sans, 1));
        return new Design
        {
            BodyFont = font,
            HeadFont = font,
            Size = Math.Round(dice.Between(7.4, 9.6), 1),
            Margin = dice.Int(8, 18),
            Logo = dice.Chance(0.25) ? dice.Pick<LogoKind>() : LogoKind.None,
            Meta = dice.Chance(0.4) ? MetaStyle.PairsRight : MetaStyle.Pairs,
            TaxIdPlace = dice.Chance(0.7) ? SellerIds.Header : SellerIds.Footer,
            BankPlace = SellerIds.Meta,
            Columns = dice.Chance(0.5) ? [Column.Description, Column.UnitPrice, Column.Amount] : [Column.Description, Column.Amount],
            BuyerFirst = dice.Chance(0.5),
            LabelsBuyer = dice.Chance(0.4),
            DueInText = dice.Chance(0.35),
        };
    }

    private static string Font(Dice dice) => dice.Weighted(
        (SystemFonts.Sans, 6.0), (SystemFonts.Serif, 2), (SystemFonts.Wide, 2), (SystemFonts.Slab, 0.6), (SystemFonts.Mono, 0.5));

    private static IReadOnlyList<Column> Columns(Dice dice, Invoice invoice)
    {
        var columns = new List<Column> { Column.Description };
        if (dice.Chance(0.9)) columns.Insert(dice.Chance(0.2) ? 0 : columns.Count, Column.Quantity);
        if (invoice.Lines.Any(l => l.Unit is not null) && columns.Contains(Column.Quantity) && dice.Chance(0.5)) columns.Insert(columns.IndexOf(Column.Quantity) + 1, Column.Unit);
        if (columns.Contains(Column.Quantity)) columns.Add(Column.UnitPrice);
        if (invoice.Lines.Any(l => l.Discount != 0)) columns.Add(Column.Discount);
        if (!invoice.NoTax && dice.Chance(0.35)) columns.Add(Column.TaxRate);
        columns.Add(Column.Amount);
        if (invoice.Lines.Any(l => l.Code is not null)) columns.Insert(dice.Chance(0.8) ? 0 : columns.IndexOf(Column.Description) + 1, Column.Code);
        if (dice.Chance(0.35)) columns.Insert(0, Column.Position);
        return columns;
    }
}
