using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>Everything in bordered boxes, as trade software prints it.</summary>
public sealed class GridLayout : ILayout
{
    public string Family => "grid";

    public void Draw(Draft draft)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var y = Head(draft);
        var half = draft.Width / 2;
        var (leftX, rightX) = design.Mirrored ? (draft.Left + half, draft.Left) : (draft.Left, draft.Left + half);
        var boxTop = y;
        var buyerBottom = PartyBlock.Buyer(draft, leftX + 6, y + 5) + 4;
        var metaStyle = design.Meta is MetaStyle.Grid or MetaStyle.Strip or MetaStyle.Inline ? MetaStyle.Boxed : design.Meta;
        var metaBottom = MetaBlock.Draw(draft, metaStyle, draft.MetaRows(), rightX + (metaStyle is MetaStyle.Boxed ? 0 : 6),
            y + (metaStyle is MetaStyle.Boxed ? 0 : 5), half - (metaStyle is MetaStyle.Boxed ? 0 : 12));
        y = Math.Max(buyerBottom, metaBottom);
        canvas.Frame(leftX, boxTop, half, y - boxTop, design.Line);
        canvas.Frame(rightX, boxTop, half, y - boxTop, design.Line);
        y = new ItemTable(draft, draft.Left, draft.Width, Bottom(draft), () => Next(draft)).Draw(y + 10);
        if (y + 180 > Bottom(draft)) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, y + 8, draft.Width) + 10;
        Stamp.Draw(draft, draft.Left + 4, y - 46);
        var notes = PaymentBlock.Draw(draft, draft.Left + 6, y + 6, draft.Width - 12);
        canvas.Frame(draft.Left, y, draft.Width, notes - y + 6, design.Line);
        Footer.Draw(draft, canvas.PageCount);
    }

    private static double Head(Draft draft)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var title = draft.Heading;
        canvas.Fill(draft.Left, 36, draft.Width, design.Size * 2 + 10, design.Tint);
        canvas.Frame(draft.Left, 36, draft.Width, design.Size * 2 + 10, design.Line);
        canvas.Text(title, draft.Left, 40, design.Title.At(design.Size * 1.7), Align.Center, draft.Width);
        var top = 36 + design.Size * 2 + 10;
        var textX = design.Logo is LogoKind.None ? 8 : 58;
        Logo.Draw(canvas, design.Logo, draft.Left + 8, top + 10, 40, design.Accent);
        var y = PartyBlock.Seller(draft, draft.Left + textX, top + 8, labelled: false);
        PartyBlock.Lines(draft, draft.ContactLines(), draft.Left, top + 8, design.Body, Align.Right, draft.Width - 8);
        y = Math.Max(y, top + 56) + 6;
        canvas.Frame(draft.Left, top, draft.Width, y - top, design.Line);
        return y;
    }

    private static double Bottom(Draft draft) => draft.Canvas.Height - 44 - Footer.Height(draft);

    private static double Next(Draft draft)
    {
        Footer.Draw(draft);
        draft.Canvas.NewPage();
        return 50;
    }
}
