using System.Globalization;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>The bill of an online service: bare pairs under the title, two unlabelled blocks, the sum in a headline.</summary>
public sealed class SaasLayout : ILayout
{
    public string Family => "saas";

    public void Draw(Draft draft)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        Logo.Draw(canvas, design.Logo, design.Mirrored ? draft.Left : draft.Right - 40, 36, 40, design.Accent);
        if (design.Brand) canvas.Text(draft.Invoice.Seller.Brand ?? "", draft.Left, 44, design.Label.At(design.Size * 1.6), Align.Right,
            draft.Width - (design.Logo is LogoKind.None ? 0 : 50));
        var y = canvas.Text(draft.Heading, draft.Left, 48, design.Title.At(design.Size * 2)) + 12;
        y = MetaBlock.Draw(
            draft, design.Meta is MetaStyle.PairsRight ? MetaStyle.PairsRight : MetaStyle.Pairs, draft.MetaRows(), draft.Left, y, 220) + 16;
        y = Parties(draft, y) + 18;
        if (design.Headline) y = canvas.Text(Headline(draft), draft.Left, y, design.Name) + 10;
        y = new ItemTable(draft, draft.Left, draft.Width, canvas.Height - 80, () => Next(draft)).Draw(y);
        if (y + 150 > canvas.Height - 70) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, y + 4, draft.Width);
        Stamp.Draw(draft, draft.Left, y);
        PaymentBlock.Draw(draft, draft.Left, y + 16, draft.Width);
        Foot(draft);
    }

    private static double Parties(Draft draft, double y)
    {
        var (design, seller, half) = (draft.Design, draft.Invoice.Seller, draft.Width / 2);
        var (sellerX, buyerX) = design.BuyerFirst ? (draft.Left + half, draft.Left) : (draft.Left, draft.Left + half);
        var bottom = PartyBlock.Draw(draft, seller, sellerX, y, design.Body, nameStrong: true);
        bottom = PartyBlock.Lines(draft,
            draft.ContactLines().Concat(draft.TaxIdLines(SellerIds.Header)).Concat(draft.TaxIdLines(SellerIds.Footer))
                .Concat(draft.BankLines(SellerIds.Header)), sellerX, bottom, design.Body);
        return Math.Max(bottom, PartyBlock.Buyer(draft, buyerX, y));
    }

    private static string Headline(Draft draft)
    {
        var invoice = draft.Invoice;
        var money = draft.Money(invoice.Totals.Due);
        return invoice.PaidMark ? $"{money} {draft.Words.Head("paid").ToLowerInvariant()} {draft.Locale.Date(invoice.Date)}"
            : invoice.DueDate is { } due ? $"{money} {draft.Words.Head("due").ToLowerInvariant()} {draft.Locale.Date(due)}" : money;
    }

    private static double Next(Draft draft)
    {
        Foot(draft);
        draft.Canvas.NewPage();
        return 56;
    }

    private static void Foot(Draft draft)
    {
        var page = draft.Words.Fill("page", ("n", draft.Canvas.PageCount.ToString(CultureInfo.InvariantCulture)),
            ("total", draft.Canvas.PageCount.ToString(CultureInfo.InvariantCulture)));
        draft.Canvas.Text(
            $"{draft.Invoice.Number} · {draft.Money(draft.Invoice.Totals.Due)}", draft.Left, draft.Canvas.Height - 48, draft.Design.Small);
        draft.Canvas.Text(page, draft.Left, draft.Canvas.Height - 48, draft.Design.Small, Align.Right, draft.Width);
        if (draft.Design.BankPlace == SellerIds.Footer)
            draft.Canvas.Text(
                string.Join("  ", draft.BankLines(SellerIds.Footer)), draft.Left, draft.Canvas.Height - 36, draft.Design.Small);
    }
}
