namespace DocReview.Lab.Layouts;

/// <summary>The customer's address first, for the window of the envelope; the seller in a narrow column of small print.</summary>
public sealed class WindowLayout : ILayout
{
    private const double Column = 150;

    public string Family => "window";

    public void Draw(Draft draft)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var (windowX, columnX) = design.BuyerRight ? (canvas.Width - 255, draft.Left) : (draft.Left, draft.Right - Column);
        Logo.Draw(canvas, design.Logo, columnX, 34, 38, design.Accent);
        var columnBottom = Info(draft, columnX, 82);
        var windowTop = design.Letterpress ? 58.0 : 126;
        if (design.LabelsBuyer && design.Headline) windowTop =
            canvas.Text(draft.Words.Label("bill_to"), windowX, windowTop - 12, design.Small) + 2;
        PartyBlock.Draw(draft, draft.Invoice.Buyer, windowX, windowTop, design.Body.At(design.Size + 0.6), nameStrong: false);
        var y = Math.Max(columnBottom + 10, 228);
        y = canvas.Text(draft.Heading, draft.Left, y, design.Title.At(design.Size * 1.7)) + 6;
        if (draft.Invoice.Buyer.VatId is { } vat) y = canvas.Text($"{draft.Words.Label("buyer_vat_id")} {vat}", draft.Left, y, design.Body)
            + 4;
        y = MetaBlock.Draw(draft, design.Meta is MetaStyle.Stacked ? MetaStyle.TwoColumns : design.Meta, draft.MetaRows(), draft.Left, y,
            draft.Width) + 12;
        y = new ItemTable(draft, draft.Left, draft.Width, canvas.Height - 90, () => Next(draft)).Draw(y);
        if (y + 170 > canvas.Height - 80) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, y + 8, draft.Width);
        PaymentBlock.Draw(draft, draft.Left, y + 12, draft.Width);
        Stamp.Draw(draft, draft.Left, y - 40);
        var foot = draft.BankLines(SellerIds.Footer).Concat(draft.TaxIdLines(SellerIds.Footer)).ToList();
        if (design.LogoOnly) foot.Insert(0,
            design.Mirrored
                ? $"{draft.Invoice.Mention} {draft.Invoice.Seller.Name}, {string.Join(", ", draft.Invoice.Seller.Address)}".Trim()
                : draft.Invoice.Seller.Name);
        canvas.Paragraph(string.Join(" · ", foot), draft.Left, canvas.Height - 62, draft.Width, design.Small);
    }

    private static double Info(Draft draft, double x, double y)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        if (!design.LogoOnly) y = canvas.Paragraph(seller.Name, x, y, Column, design.Mirrored ? design.Small : design.Small.Strong);
        foreach (var line in seller.Address.Concat(draft.ContactLines()).Concat(draft.TaxIdLines(SellerIds.Header))
            .Concat(draft.BankLines(SellerIds.Header)))
            y = canvas.Paragraph(line, x, y, Column, design.Small);
        return y;
    }

    private static double Next(Draft draft)
    {
        draft.Canvas.NewPage();
        return draft.Canvas.Text($"{draft.Title} {draft.Invoice.Number} - {draft.Invoice.Buyer.Name}", draft.Left, 44, draft.Design.Small)
            + 10;
    }
}
