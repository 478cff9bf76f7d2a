using System.Globalization;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A hotel's folio: the house in the middle above, stay and room, charges each with its day.</summary>
public sealed class FolioLayout : ILayout
{
    public string Family => "folio";

    public void Draw(Draft draft)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        var align = design.Mirrored ? Align.Left : Align.Center;
        var y = design.LogoOnly ? 84 : canvas.Text(seller.Name, draft.Left, 44, design.Name, align, draft.Width);
        if (design.LogoOnly) Logo.WordMark(canvas, draft.Left + draft.Width / 2 - 60, 44, 20, design.Accent, 7);
        y = canvas.Text(string.Join(design.Letterpress ? " · " : ", ", seller.Address), draft.Left, y, design.Small, align, draft.Width);
        y = canvas.Text(string.Join("   ", draft.ContactLines()), draft.Left, y, design.Small, align, draft.Width);
        y = PartyBlock.Lines(draft, draft.TaxIdLines(SellerIds.Header).Concat(draft.BankLines(SellerIds.Header)), draft.Left, y,
            design.Small, align, draft.Width) + 22;
        var buyerBottom = PartyBlock.Buyer(draft, design.BuyerRight ? draft.Left + draft.Width / 2 : draft.Left, y);
        var metaBottom = MetaBlock.Draw(draft, design.Meta is MetaStyle.PairsRight or MetaStyle.Boxed ? design.Meta : MetaStyle.Pairs,
            [.. draft.MetaRows(), .. Stay(draft)], design.BuyerRight ? draft.Left : draft.Left + draft.Width / 2, y, draft.Width / 2 - 10);
        y = canvas.Text(
            draft.Heading, draft.Left, Math.Max(buyerBottom, metaBottom) + 14, design.Title.At(design.Size * 1.6), align, draft.Width) + 8;
        y = Charges(draft, y) + 8;
        y = TotalsBlock.Draw(draft, draft.Left, y, draft.Width);
        Stamp.Draw(draft, draft.Left, y);
        PaymentBlock.Draw(draft, draft.Left, y + 30, draft.Width);
        var foot = draft.TaxIdLines(SellerIds.Footer).Concat(draft.BankLines(SellerIds.Footer)).ToList();
        if (design.LogoOnly) foot.Insert(0, seller.Name);
        canvas.Paragraph(string.Join("  |  ", foot), draft.Left, canvas.Height - 60, draft.Width, design.Small, Align.Center);
    }

    private static IEnumerable<(string Label, string Value)> Stay(Draft draft) =>
    [
        ("room", (101 + draft.Invoice.Date.DayNumber % 400).ToString(CultureInfo.InvariantCulture)),
        ("arrival", draft.Locale.Date(draft.Invoice.Date.AddDays(-3))),
        ("departure", draft.Locale.Date(draft.Invoice.Date)),
    ];

    private static double Charges(Draft draft, double y)
    {
        var (canvas, design, locale) = (draft.Canvas, draft.Design, draft.Locale);
        canvas.Text(draft.Words.Head("day"), draft.Left, y, design.Small.Strong);
        canvas.Text(draft.Words.Head("description"), draft.Left + 80, y, design.Small.Strong);
        y = canvas.Text(draft.Words.Head("amount").Replace("{currency}", locale.Currency, StringComparison.OrdinalIgnoreCase), draft.Left,
            y, design.Small.Strong, Align.Right, draft.Width) + 2;
        canvas.Rule(draft.Left, y, draft.Right, y, design.Line);
        y += 4;
        for (var i = 0; i < draft.Invoice.Lines.Count; i++)
        {
            if (y > canvas.Height - 110)
            {
                canvas.NewPage();
                y = 56;
            }
            var line = draft.Invoice.Lines[i];
            canvas.Text(locale.Date(draft.Invoice.Date.AddDays(i % 3 - 3)), draft.Left, y, design.Body);
            canvas.Text(locale.LineMoney(draft.Sign * line.Amount), draft.Left, y, design.Body, Align.Right, draft.Width);
            y = canvas.Paragraph(line.Description, draft.Left + 80, y, draft.Width - 170, design.Body) + 2;
        }
        canvas.Rule(draft.Left, y + 2, draft.Right, y + 2, design.Line);
        if (y < canvas.Height - 270) return y + 4;
        canvas.NewPage();
        return 60;
    }
}
