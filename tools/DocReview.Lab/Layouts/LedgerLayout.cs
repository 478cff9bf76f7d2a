using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>One size of one typeface and no line but dashes, as old business software prints it.</summary>
public sealed class LedgerLayout : ILayout
{
    public string Family => "ledger";

    public void Draw(Draft draft)
    {
        var flat = draft.Design with
        {
            BodyFont = SystemFonts.Mono, HeadFont = SystemFonts.Mono, Size = Math.Min(draft.Design.Size, 8.4), Accent = Color.Black,
            Table = TableStyle.Bare,
                Totals = draft.Design.Totals is TotalsStyle.FullWidth or TotalsStyle.Left ? draft.Design.Totals : TotalsStyle.Plain,
            Meta = draft.Design.Meta is MetaStyle.PairsRight or MetaStyle.Stacked ? draft.Design.Meta : MetaStyle.Pairs, LogoOnly = false,
        };
        Print(draft with { Design = flat });
    }

    private static void Print(Draft draft)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        var y = Head(draft, 40);
        var half = draft.Width / 2;
        var buyerBottom = PartyBlock.Buyer(draft, design.BuyerRight ? draft.Left + half + 20 : draft.Left, y);
        var metaBottom = MetaBlock.Draw(draft, design.BuyerRight ? draft.Left : draft.Left + half + 20, y, half - 20);
        y = Dashes(draft, Math.Max(buyerBottom, metaBottom) + 12);
        y = new ItemTable(draft, draft.Left, draft.Width, canvas.Height - 90, () => Next(draft)).Draw(y);
        if (y + 150 > canvas.Height - 80) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, Dashes(draft, y), draft.Width);
        y = PaymentBlock.Draw(draft, draft.Left, Dashes(draft, y) + 4, draft.Width);
        Stamp.Draw(draft, draft.Left + half, y + 8);
        var foot = string.Join("  ", draft.TaxIdLines(SellerIds.Footer).Concat(draft.BankLines(SellerIds.Footer)));
        canvas.Paragraph(foot.Length == 0 ? seller.Name : foot, draft.Left, Math.Max(y + 40, canvas.Height - 62), draft.Width, design.Body);
    }

    private static double Head(Draft draft, double y)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        canvas.Text(draft.Heading, draft.Left, y, design.Body.Strong, Align.Right, draft.Width);
        y = canvas.Text(seller.Name, draft.Left, y, design.Body.Strong);
        y = PartyBlock.Lines(draft, seller.Address.Concat(draft.ContactLines()), draft.Left, y, design.Body);
        y = PartyBlock.Lines(
            draft, draft.TaxIdLines(SellerIds.Header).Concat(draft.BankLines(SellerIds.Header)), draft.Left, y, design.Body);
        return Dashes(draft, y) + 6;
    }

    private static double Dashes(Draft draft, double y)
    {
        var count = (int)(draft.Width / draft.Canvas.Measure("-", draft.Design.Body));
        return draft.Canvas.Text(new string(draft.Design.Mirrored ? '=' : '-', count), draft.Left, y, draft.Design.Body);
    }

    private static double Next(Draft draft)
    {
        draft.Canvas.NewPage();
        return Head(draft, 40);
    }
}
