using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A large title, two parties side by side, a strip of dates, generous white space.</summary>
public sealed class ModernLayout : ILayout
{
    public string Family => "modern";

    public void Draw(Draft draft)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var y = Head(draft);
        var half = draft.Width / 2;
        var (sellerX, buyerX) = design.BuyerFirst ? (draft.Left + half + 10, draft.Left) : (draft.Left, draft.Left + half + 10);
        var sellerBottom = PartyBlock.Seller(draft, sellerX, y, labelled: true);
        var buyerBottom = PartyBlock.Buyer(draft, buyerX, y);
        y = Math.Max(sellerBottom, buyerBottom) + 18;
        y = Meta(draft, y) + 18;
        y = new ItemTable(draft, draft.Left, draft.Width, Bottom(draft), () => Next(draft)).Draw(y);
        if (y + 170 > Bottom(draft)) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, y + 10, draft.Width);
        Stamp.Draw(draft, draft.Left, y - 40);
        PaymentBlock.Draw(draft, draft.Left, y + 16, draft.Width);
        Footer.Draw(draft, canvas.PageCount);
    }

    private static double Head(Draft draft)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var title = draft.Heading;
        var side = design.Mirrored ? Align.Right : Align.Left;
        if (design.Letterpress) canvas.Fill(draft.Left, 40, 34, 4, design.Accent);
        canvas.Text(title, draft.Left, 52, design.Title.At(design.Size * 2.9), side, draft.Width);
        Logo.Draw(canvas, design.Logo, design.Mirrored ? draft.Left : draft.Right - 46, 44, 46, design.Accent);
        return 122;
    }

    private static double Meta(Draft draft, double y)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        if (design.Headline)
        {
            var due = draft.Invoice.DueDate is { } date ? $" · {draft.Words.Head("due")} {draft.Locale.Date(date)}" : "";
            y = canvas.Text(draft.Money(draft.Invoice.Totals.Due) + due, draft.Left, y, design.Name) + 8;
        }
        if (design.Meta is not MetaStyle.Strip) return
            MetaBlock.Draw(draft, draft.Left, y, draft.Width * (design.Meta is MetaStyle.Grid or MetaStyle.Inline ? 1 : 0.5));
        canvas.Rule(draft.Left, y - 8, draft.Right, y - 8, design.Line);
        var bottom = MetaBlock.Draw(draft, draft.Left, y, draft.Width);
        canvas.Rule(draft.Left, bottom + 8, draft.Right, bottom + 8, design.Line);
        return bottom + 6;
    }

    private static double Bottom(Draft draft) => draft.Canvas.Height - 44 - Footer.Height(draft);

    private static double Next(Draft draft)
    {
        Footer.Draw(draft);
        draft.Canvas.NewPage();
        return 60;
    }
}
