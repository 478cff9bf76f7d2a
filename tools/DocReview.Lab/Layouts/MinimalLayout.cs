namespace DocReview.Lab.Layouts;

/// <summary>One column, hardly a line: name, buyer, dates, lines, sums.</summary>
public sealed class MinimalLayout : ILayout
{
    public string Family => "minimal";

    public void Draw(Draft draft)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        Logo.Draw(canvas, design.Logo, draft.Left, 48, 30, design.Accent);
        var y = design.Logo is LogoKind.None ? 56.0 : 92;
        y = design.LogoOnly ? y : canvas.Text(seller.Name, draft.Left, y, design.Name) + 2;
        y = PartyBlock.Lines(draft, Compact(draft), draft.Left, y, design.Label);
        y = PartyBlock.Lines(
            draft, draft.TaxIdLines(SellerIds.Header).Concat(draft.BankLines(SellerIds.Header)), draft.Left, y, design.Label) + 30;
        y = canvas.Text(draft.Heading, draft.Left, y, design.Title) + 10;
        var metaX = design.Mirrored ? draft.Left : draft.Left + draft.Width * 0.55;
        var buyerX = design.Mirrored ? draft.Left + draft.Width * 0.55 : draft.Left;
        var wide = design.Meta is MetaStyle.Strip or MetaStyle.Grid or MetaStyle.Inline;
        var buyerBottom = PartyBlock.Buyer(draft, wide ? draft.Left : buyerX, y);
        y = wide
            ? MetaBlock.Draw(draft, draft.Left, buyerBottom + 14, draft.Width)
            : Math.Max(buyerBottom, MetaBlock.Draw(draft, metaX, y, draft.Width * 0.42));
        y = new ItemTable(draft, draft.Left, draft.Width, Bottom(draft), () => Next(draft)).Draw(y + 26);
        if (y + 170 > Bottom(draft)) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, y + 8, draft.Width);
        Stamp.Draw(draft, draft.Left, y + 10);
        y = PaymentBlock.Draw(draft, draft.Left, y + (draft.Invoice.PaidMark ? 52 : 20), draft.Width);
        PartyBlock.Lines(
            draft, [string.Join("   ", draft.TaxIdLines(SellerIds.Footer)), string.Join("   ", draft.BankLines(SellerIds.Footer))],
            draft.Left, Math.Max(y + 12, canvas.Height - 66), design.Small);
    }

    private static IEnumerable<string> Compact(Draft draft) =>
        [string.Join(", ", draft.Invoice.Seller.Address), string.Join("   ", draft.ContactLines())];

    private static double Bottom(Draft draft) => draft.Canvas.Height - 80;

    private static double Next(Draft draft)
    {
        draft.Canvas.NewPage();
        return 60;
    }
}
