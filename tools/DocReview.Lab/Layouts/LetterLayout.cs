using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A business letter with an address window (DIN 5008 form B), return line, footer in columns.</summary>
public sealed class LetterLayout : ILayout
{
    public string Family => "letter";

    public void Draw(Draft draft)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        Head(draft);
        var windowX = design.BuyerRight ? canvas.Width - 255 : draft.Left;
        var returnLine = string.Join(" · ", new[] { draft.Invoice.Seller.Name }.Concat(draft.Invoice.Seller.Address));
        canvas.Text(returnLine, windowX, 132, design.Small.At(6.4));
        canvas.Rule(windowX, 142, windowX + 220, 142, design.Line, 0.4);
        PartyBlock.Draw(draft, draft.Invoice.Buyer, windowX, 148, design.Body.At(design.Size + 0.8), nameStrong: false);
        var metaX = design.BuyerRight ? draft.Left : draft.Right - 205;
        var wide = design.Meta is MetaStyle.Strip or MetaStyle.Grid or MetaStyle.Inline;
        var metaBottom = wide ? 240 : MetaBlock.Draw(draft, metaX, 148, 205);
        var y = Opening(draft, Math.Max(262, metaBottom + 18), wide);
        y = new ItemTable(draft, draft.Left, draft.Width, Bottom(draft), () => Next(draft)).Draw(y);
        Close(draft, y + 8);
    }

    private static void Head(Draft draft)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var logoX = design.LogoRight ? draft.Right - 40 : draft.Left;
        Logo.Draw(canvas, design.Logo, logoX, 40, 40, design.Accent);
        if (design.LogoOnly) Logo.WordMark(canvas, design.LogoRight ? draft.Right - 190 : draft.Left + 50, 50, 20, design.Color, 7);
        else if (design.LogoRight) canvas.Text(
            Mark(draft), draft.Left, 46, design.Name, Align.Right, draft.Width - (design.Logo is LogoKind.None ? 0 : 52));
        else canvas.Text(Mark(draft), draft.Left + (design.Logo is LogoKind.None ? 0 : 52), 50, design.Name);
        var ids = draft.TaxIdLines(SellerIds.Header).Concat(draft.BankLines(SellerIds.Header)).ToList();
        if (ids.Count > 0)
            PartyBlock.Lines(draft, ids, draft.Left, 84, design.Small, design.LogoRight ? Align.Left : Align.Right, draft.Width);
        if (design.Letterpress) canvas.Fill(0, 0, canvas.Width, 10, design.Accent);
    }

    private static string Mark(Draft draft) =>
        draft.Design.Brand ? draft.Invoice.Seller.Brand ?? draft.Invoice.Seller.Name : draft.Invoice.Seller.Name;

    private static double Opening(Draft draft, double y, bool wideMeta)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var title = draft.Heading;
        y = canvas.Text(title, draft.Left, y, design.Title.At(design.Size * 1.8)) + 6;
        if (wideMeta) y = MetaBlock.Draw(draft, draft.Left, y, draft.Width) + 12;
        if (draft.Invoice.Buyer.VatId is { } vat) y = canvas.Text($"{draft.Words.Label("buyer_vat_id")} {vat}", draft.Left, y, design.Body)
            + 6;
        return draft.Design.Headline ? canvas.Paragraph(draft.Words["greeting"], draft.Left, y, draft.Width, design.Body) + 8 : y + 4;
    }

    private static double Bottom(Draft draft) => draft.Canvas.Height - 50 - Footer.Height(draft);

    private static double Next(Draft draft)
    {
        Footer.Draw(draft);
        draft.Canvas.NewPage();
        return draft.Canvas.Text($"{draft.Title} {draft.Invoice.Number}", draft.Left, 48, draft.Design.Label) + 14;
    }

    private static void Close(Draft draft, double y)
    {
        if (y + 190 > Bottom(draft)) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, y, draft.Width);
        PaymentBlock.Draw(draft, draft.Left, y + 14, draft.Width);
        Stamp.Draw(draft, draft.Left + 60, y - 30);
        Footer.Draw(draft, draft.Canvas.PageCount);
    }
}
