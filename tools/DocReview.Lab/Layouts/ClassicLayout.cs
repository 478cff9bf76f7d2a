using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>Company top left, title top right, boxes for the parties, a tall table: the small-business classic.</summary>
public sealed class ClassicLayout : ILayout
{
    public string Family => "classic";

    public void Draw(Draft draft)
    {
        var (canvas, design, invoice) = (draft.Canvas, draft.Design, draft.Invoice);
        var half = draft.Width / 2;
        var titleX = design.Mirrored ? draft.Left : draft.Left + half;
        var sellerX = design.Mirrored ? draft.Left + half : draft.Left;
        Logo.Draw(canvas, design.Logo, sellerX, 42, 36, design.Accent);
        var sellerBottom = PartyBlock.Seller(draft, sellerX, design.Logo is LogoKind.None ? 46 : 86, labelled: false);
        sellerBottom = PartyBlock.Lines(draft, draft.ContactLines(), sellerX, sellerBottom, design.Body);
        var y = canvas.Text(draft.Heading, titleX, 44, design.Title, design.Mirrored ? Align.Left : Align.Right, half) + 8;
        var metaBottom = MetaBlock.Draw(draft, titleX + (design.Mirrored ? 0 : half - 210), y, 210);
        y = Parties(draft, Math.Max(sellerBottom, metaBottom) + 18);
        y = new ItemTable(draft, draft.Left, draft.Width, Bottom(draft), () => Next(draft)).Draw(y + 14);
        if (y + 170 > Bottom(draft)) y = Next(draft);
        if (design.Letterpress) y = Math.Max(y, 560);
        y = TotalsBlock.Draw(draft, draft.Left, y + 6, draft.Width);
        Stamp.Draw(draft, draft.Left + 20, y - 50);
        PaymentBlock.Draw(draft, draft.Left, y + 14, draft.Width);
        Foot(draft);
    }

    private static double Parties(Draft draft, double y)
    {
        var (design, canvas, half) = (draft.Design, draft.Canvas, draft.Width / 2);
        var top = y;
        var bottom = PartyBlock.Buyer(draft, draft.Left + 6, y + 4);
        if (design.BuyerFirst)
        {
            var shipTop = canvas.Text(draft.Words.Label("ship_to"), draft.Left + half + 12, y + 4, design.Small) + 2;
            bottom = Math.Max(
                bottom, PartyBlock.Draw(draft, draft.Invoice.Buyer, draft.Left + half + 12, shipTop, design.Body, nameStrong: true));
            canvas.Frame(draft.Left + half + 6, top, half - 6, bottom - top + 4, design.Line);
        }
        canvas.Frame(draft.Left, top, half - 6, bottom - top + 4, design.Line);
        return bottom + 4;
    }

    private static void Foot(Draft draft)
    {
        var line = string.Join("  |  ", draft.TaxIdLines(SellerIds.Footer).Concat(draft.BankLines(SellerIds.Footer)));
        if (draft.Design.LogoOnly) line = $"{draft.Invoice.Seller.Name}  |  {line}";
        draft.Canvas.Paragraph(line, draft.Left, draft.Canvas.Height - 58, draft.Width, draft.Design.Small, Align.Center);
    }

    private static double Bottom(Draft draft) => draft.Canvas.Height - 76;

    private static double Next(Draft draft)
    {
        draft.Canvas.NewPage();
        return 56;
    }
}
