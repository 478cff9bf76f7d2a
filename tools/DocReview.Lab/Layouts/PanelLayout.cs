using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A panel with what matters (who, how much, until when) above the details, as utilities and shops bill.</summary>
public sealed class PanelLayout : ILayout
{
    public string Family => "panel";

    public void Draw(Draft draft)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        canvas.Fill(0, 0, canvas.Width, 74, design.Letterpress ? design.Accent : design.Tint);
        var band = design.Letterpress ? design.Name.In(Color.White) : design.Name;
        Logo.Draw(canvas, design.Logo, draft.Left, 20, 34, design.Letterpress ? Color.White : design.Accent);
        canvas.Text(seller.Name, draft.Left + (design.Logo is LogoKind.None ? 0 : 46), 27, band);
        canvas.Text(draft.Heading, draft.Left, 27, band.At(design.Size * 1.7), Align.Right, draft.Width);
        var y = Panel(draft, 92);
        y = new ItemTable(draft, draft.Left, draft.Width, Bottom(draft), () => Next(draft)).Draw(y + 20);
        if (y + 170 > Bottom(draft)) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, y + 8, draft.Width);
        Stamp.Draw(draft, draft.Left, y - 40);
        PaymentBlock.Draw(draft, draft.Left, y + 14, draft.Width);
        Footer.Draw(draft, canvas.PageCount);
    }

    private static double Panel(Draft draft, double y)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var (buyerX, boxX) = design.Mirrored ? (draft.Left + 250, draft.Left) : (draft.Left, draft.Right - 230);
        var buyerBottom = PartyBlock.Buyer(draft, buyerX, y);
        var sellerBottom = PartyBlock.Lines(draft,
            draft.Invoice.Seller.Address.Concat(draft.TaxIdLines(SellerIds.Header)).Concat(draft.BankLines(SellerIds.Header)), buyerX,
                buyerBottom + 10, design.Small);
        var style = design.Meta is MetaStyle.Grid or MetaStyle.Strip or MetaStyle.Inline ? MetaStyle.PairsRight : design.Meta;
        var bottom = MetaBlock.Draw(draft, style, draft.MetaRows(), boxX + 12, y + 10, 206) + 6;
        var owed = draft.Invoice.PrintsOwed;
        canvas.Text(draft.Words.Label(owed ? "owed" : "total")
            .Replace("{currency}", draft.Locale.Currency, StringComparison.OrdinalIgnoreCase), boxX + 12, bottom, design.Body.Strong);
        bottom = canvas.Text(draft.Money(owed ? draft.Invoice.Totals.Due : draft.Invoice.Totals.Total), boxX + 12, bottom,
            design.Body.Strong.At(design.Size * 1.3), Align.Right, 206) + 10;
        canvas.Frame(boxX, y, 230, bottom - y, design.Accent, 1.2, design.BuyerFirst ? 5 : 0);
        return Math.Max(sellerBottom, bottom);
    }

    private static double Bottom(Draft draft) => draft.Canvas.Height - 44 - Footer.Height(draft);

    private static double Next(Draft draft)
    {
        Footer.Draw(draft);
        draft.Canvas.NewPage();
        return 56;
    }
}
