using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A freelancer's letter: the number and date in a line of text, the lines without a table's head.</summary>
public sealed class ProseLayout : ILayout
{
    public string Family => "prose";

    public void Draw(Draft draft)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        var align = design.LogoRight ? Align.Right : Align.Left;
        var y = canvas.Text(seller.Name, draft.Left, 50, design.Body.Strong, align, draft.Width);
        y = PartyBlock.Lines(draft, seller.Address.Concat(draft.ContactLines()), draft.Left, y, design.Body, align, draft.Width);
        y = PartyBlock.Lines(draft, draft.TaxIdLines(SellerIds.Header).Concat(draft.BankLines(SellerIds.Header)), draft.Left, y,
            design.Body, align, draft.Width);
        y = PartyBlock.Draw(draft, draft.Invoice.Buyer, draft.Left, y + 24, design.Body, nameStrong: false) + 24;
        y = Opening(draft, y) + 12;
        y = Items(draft, y);
        y = TotalsBlock.Draw(draft, draft.Left, y + 6, draft.Width) + 14;
        y = PaymentBlock.Draw(draft, draft.Left, y, draft.Width) + 20;
        Stamp.Draw(draft, draft.Left, y);
        y = PartyBlock.Lines(draft, draft.TaxIdLines(SellerIds.Footer), draft.Left, Math.Max(y + 36, canvas.Height - 110), design.Small);
        PartyBlock.Lines(draft, draft.BankLines(SellerIds.Footer), draft.Left, y, design.Small);
    }

    private static double Opening(Draft draft, double y)
    {
        var (canvas, design, words, invoice) = (draft.Canvas, draft.Design, draft.Words, draft.Invoice);
        var date = draft.Locale.Date(invoice.Date);
        if (design.Mirrored)
        {
            y = canvas.Text(
                $"{invoice.Seller.PostalCity.Split([' ', '\n'])[^1]}, {date}", draft.Left, y, design.Body, Align.Right, draft.Width) + 10;
            y = canvas.Text($"{words[draft.NumberKey]} {invoice.Number}", draft.Left, y, design.Body.Strong.At(design.Size * 1.2)) + 4;
        }
        else
        {
            y = canvas.Text($"{draft.Title} {invoice.Number}", draft.Left, y, design.Body.Strong.At(design.Size * 1.3)) + 4;
            y = canvas.Text($"{words.Label("date")} {date}", draft.Left, y, design.Body);
        }
        var rest = invoice.Distractors.Select(d => (d.Label, d.Text)).ToList();
        if (invoice.DueDate is { } due && !design.DueInText) rest.Insert(0, ("due", draft.Locale.Date(due)));
        if (rest.Count > 0) y = MetaBlock.Draw(draft, MetaStyle.Inline, rest, draft.Left, y, draft.Width);
        return canvas.Paragraph(words["greeting"], draft.Left, y + 8, draft.Width, design.Body);
    }

    private static double Items(Draft draft, double y)
    {
        var (canvas, design, locale) = (draft.Canvas, draft.Design, draft.Locale);
        foreach (var line in draft.Invoice.Lines)
        {
            if (y > canvas.Height - 120)
            {
                canvas.NewPage();
                y = 60;
            }
            canvas.Text(locale.LineMoney(draft.Sign * line.Amount), draft.Left, y, design.Body, Align.Right, draft.Width);
            var text = line.Quantity == 1
                ? line.Description : $"{locale.Plain(line.Quantity)} x {line.Description} ({locale.LineMoney(line.UnitPrice)})";
            y = canvas.Paragraph(text, draft.Left, y, draft.Width - 110, design.Body) + 3;
        }
        if (y <= canvas.Height - 260) return y;
        canvas.NewPage();
        return 60;
    }
}
