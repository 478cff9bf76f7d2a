using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>Seller, dates and payment in a coloured column; buyer and lines beside it.</summary>
public sealed class SidebarLayout : ILayout
{
    private const double Bar = 168;

    public string Family => "sidebar";

    public void Draw(Draft draft)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var (barX, mainX) = design.Mirrored ? (canvas.Width - Bar, 36.0) : (0.0, Bar + 28);
        var mainWidth = canvas.Width - Bar - 64;
        Column(draft, barX);
        var y = canvas.Text(draft.Title, mainX, 46, design.Title.At(design.Size * 2.6)) + 14;
        if (design.TitleWithNumber) y = canvas.Text(draft.Invoice.Number, mainX, y - 10, design.Name.At(design.Size * 1.2)) + 12;
        y = PartyBlock.Buyer(draft, mainX, y) + 26;
        y = new ItemTable(draft, mainX, mainWidth, canvas.Height - 70, () => Next(draft, barX)).Draw(y);
        if (y + 190 > canvas.Height - 60) y = Next(draft, barX);
        y = TotalsBlock.Draw(draft, mainX, y + 8, mainWidth);
        Stamp.Draw(draft, mainX, y + 8);
        PaymentBlock.Draw(draft, mainX, y + (draft.Invoice.PaidMark ? 52 : 18), mainWidth);
    }

    private static void Column(Draft draft, double x)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        var ground = design.Letterpress ? design.Accent : design.Tint;
        var paint = design.Letterpress
            ? draft with { Design = design with { Color = Color.White.Lighter(0) , Accent = Color.White } }
            : draft;
        canvas.Fill(x, 0, Bar, canvas.Height, ground);
        x += 22;
        var style = paint.Design.Body.At(design.Size * 0.94);
        Logo.Draw(canvas, design.Logo, x, 46, 36, design.Letterpress ? Color.White : design.Accent);
        var y = design.LogoOnly ? 104 : canvas.Paragraph(seller.Name, x, 98, Bar - 36, paint.Design.Name.At(design.Size * 1.3)) + 6;
        y = Narrow(paint, seller.Address.Concat(paint.ContactLines()), x, y, style) + 12;
        y = Narrow(paint, paint.TaxIdLines(SellerIds.Footer).Concat(paint.TaxIdLines(SellerIds.Header)), x, y, style) + 18;
        var meta = design.Meta is MetaStyle.Pairs or MetaStyle.Inline ? MetaStyle.Pairs : MetaStyle.Stacked;
        y = MetaBlock.Draw(paint with { Design = paint.Design with { Size = design.Size * 0.94 } }, meta, paint.MetaRows(), x, y, Bar - 36)
            + 16;
        Narrow(paint, paint.BankLines(SellerIds.Footer).Concat(paint.BankLines(SellerIds.Header)), x, y, style);
    }

    private static double Narrow(Draft draft, IEnumerable<string> lines, double x, double y, TextStyle style)
    {
        foreach (var line in lines)
            y = draft.Canvas.Paragraph(line, x, y, Bar - 34, style);
        return y;
    }

    private static double Next(Draft draft, double barX)
    {
        draft.Canvas.NewPage();
        draft.Canvas.Fill(barX, 0, Bar, draft.Canvas.Height, draft.Design.Letterpress ? draft.Design.Accent : draft.Design.Tint);
        return 60;
    }
}
