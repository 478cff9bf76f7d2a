using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A shop's parcel invoice: two addresses of the customer first, the order in a strip, the shop in small print.</summary>
public sealed class WebshopLayout : ILayout
{
    public string Family => "webshop";

    public void Draw(Draft draft)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        Logo.Draw(canvas, design.Logo, draft.Left, 34, 34, design.Accent);
        if (design.LogoOnly) Logo.WordMark(canvas, draft.Left + 44, 40, 18, design.Color, 6);
        else canvas.Text(design.Brand ? seller.Brand ?? seller.Name : seller.Name, draft.Left + (design.Logo is LogoKind.None ? 0 : 44), 42,
            design.Name.In(design.Accent));
        var y = 36.0;
        if (!design.Mirrored)
            y = PartyBlock.Lines(draft, Shop(draft), draft.Left, y, design.Small, Align.Right, draft.Width);
        y = Addresses(draft, Math.Max(y, 84) + 12) + 16;
        y = canvas.Text(draft.Heading, draft.Left, y, design.Title) + 8;
        var style = design.Meta is MetaStyle.Pairs or MetaStyle.Stacked or MetaStyle.Boxed ? MetaStyle.TwoColumns : design.Meta;
        y = MetaBlock.Draw(draft, style, draft.MetaRows(), draft.Left, y, draft.Width) + 14;
        y = new ItemTable(draft, draft.Left, draft.Width, canvas.Height - 96, () => Next(draft)).Draw(y);
        if (y + 160 > canvas.Height - 96) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, y + 6, draft.Width);
        Stamp.Draw(draft, draft.Left, y - 30);
        PaymentBlock.Draw(draft, draft.Left, y + 14, draft.Width);
        Foot(draft);
    }

    private static double Addresses(Draft draft, double y)
    {
        var (canvas, design, half) = (draft.Canvas, draft.Design, draft.Width / 2);
        var bottom = PartyBlock.Buyer(draft, draft.Left, y);
        if (!design.BuyerFirst) return bottom;
        var top = design.LabelsBuyer ? canvas.Text(draft.Words.Label("ship_to"), draft.Left + half, y, design.Small) + 2 : y;
        return Math.Max(
            bottom, PartyBlock.Draw(draft, draft.Invoice.Buyer, draft.Left + half, top, design.Body, nameStrong: design.LabelsBuyer));
    }

    private static IEnumerable<string> Shop(Draft draft) =>
        [draft.Invoice.Seller.Name, .. draft.Invoice.Seller.Address, .. draft.ContactLines(), .. draft.TaxIdLines(SellerIds.Header),
            .. draft.BankLines(SellerIds.Header)];

    private static double Next(Draft draft)
    {
        draft.Canvas.NewPage();
        return 56;
    }

    private static void Foot(Draft draft)
    {
        var lines = draft.TaxIdLines(SellerIds.Footer).Concat(draft.BankLines(SellerIds.Footer)).ToList();
        if (draft.Design.Mirrored || draft.Design.LogoOnly || draft.Design.Brand) lines.Insert(
            0, $"{draft.Invoice.Seller.Name}, {string.Join(", ", draft.Invoice.Seller.Address)}");
        if (draft.Design.Mirrored) lines.AddRange(
            [.. draft.ContactLines(), .. draft.TaxIdLines(SellerIds.Header), .. draft.BankLines(SellerIds.Header)]);
        draft.Canvas.Paragraph(string.Join(draft.Design.Letterpress ? " | " : " - ", lines), draft.Left, draft.Canvas.Height - 74,
            draft.Width, draft.Design.Small, Align.Center);
    }
}
