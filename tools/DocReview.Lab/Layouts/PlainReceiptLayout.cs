using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A receipt: narrow, monospaced, centred head, tax at the foot.</summary>
public sealed class PlainReceiptLayout : ReceiptLayout
{
    public override string Family => "receipt";

    protected override double Print(Draft draft)
    {
        var y = Head(draft, 24);
        y = Dashes(draft, y);
        y = Meta(draft, y);
        y = Dashes(draft, y);
        foreach (var line in draft.Invoice.Lines)
            y = Item(draft, line, y);
        y = Dashes(draft, y);
        y = Sums(draft, y);
        y = Dashes(draft, y);
        y = Taxes(draft, y) + 6;
        if (draft.Design.TaxIdPlace == SellerIds.Footer) y = Centered(draft, draft.TaxIdLines(SellerIds.Footer), y, draft.Design.Body);
        return Centered(draft, draft.Invoice.Greeting is { } thanks ? [thanks] : [], y + 4, draft.Design.Body);
    }

    private static double Head(Draft draft, double y)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        if (design.Logo is not LogoKind.None)
        {
            Logo.Draw(canvas, design.Logo, canvas.Width / 2 - 15, y, 30, design.Color);
            y += 36;
        }
        y = Centered(draft, [seller.Name], y, design.Body.Strong.At(design.Size * 1.2));
        y = Centered(draft, seller.Address.Concat(draft.ContactLines()), y, design.Body);
        y = Centered(draft, draft.TaxIdLines(SellerIds.Header), y, design.Body);
        return design.LabelsBuyer ? Centered(draft, [draft.Title], y + 3, design.Body.Strong) : y;
    }

    private static double Meta(Draft draft, double y)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        foreach (var (label, value) in draft.MetaRows().Where(r => r.Value.Length > 0))
        {
            var bare = label == "date" && design.DueInText;
            if (design.Meta is MetaStyle.PairsRight)
            {
                canvas.Text(bare ? "" : draft.Words.Label(label), draft.Left, y, design.Body);
                y = canvas.Text(value, draft.Left, y, design.Body, Align.Right, draft.Width);
                continue;
            }
            y = canvas.Text(bare ? value : $"{draft.Words.Label(label)} {value}", draft.Left, y, design.Body);
        }
        return y;
    }

    private static double Item(Draft draft, InvoiceLine line, double y)
    {
        var (canvas, design, locale) = (draft.Canvas, draft.Design, draft.Locale);
        var amount = locale.LineMoney(line.Amount);
        var room = draft.Width - canvas.Measure(amount, design.Body) - 8;
        if (design.Columns.Contains(Column.UnitPrice))
        {
            y = canvas.Paragraph(line.Description, draft.Left, y, draft.Width, design.Body);
            canvas.Text($"{locale.Plain(line.Quantity)} x {locale.LineMoney(line.UnitPrice)}", draft.Left + 12, y, design.Body);
            return canvas.Text(amount, draft.Left, y, design.Body, Align.Right, draft.Width);
        }
        canvas.Text(amount, draft.Left, y, design.Body, Align.Right, draft.Width);
        return canvas.Paragraph($"{locale.Plain(line.Quantity)} {line.Description}", draft.Left, y, room, design.Body);
    }

    private static double Sums(Draft draft, double y)
    {
        var (invoice, words, totals) = (draft.Invoice, draft.Words, draft.Invoice.Totals);
        if (invoice.PrintsNet && !invoice.TaxIncluded) y = Pair(draft, words.Head("net"), draft.Money(totals.Net), y, draft.Design.Body);
        if (invoice.PrintsTax && !invoice.TaxIncluded)
            foreach (var share in totals.Shares)
                y = Pair(draft, words.Fill(draft.Locale.Currency == "USD" ? "tax_us" : "tax", ("rate", draft.Locale.Plain(share.Rate))),
                    draft.Money(share.Tax), y, draft.Design.Body);
        if (invoice.RoundedTo is not null)
            y = Pair(draft, words.Head("rounding"), draft.Locale.Number(totals.Total - totals.Net - totals.Tax), y, draft.Design.Body);
        var label = words.Head("total").Replace("{currency}", draft.Locale.Currency, StringComparison.OrdinalIgnoreCase);
        y = Pair(draft, label, draft.Money(totals.Total), y + 2, draft.Design.Body.Strong.At(draft.Design.Size * 1.25)) + 2;
        foreach (var (key, amount) in Tender(draft))
            y = Pair(draft, words.Head(key), draft.Locale.Number(amount), y, draft.Design.Body);
        return y;
    }

    /// <summary>Cash in round notes and the change, or the card.</summary>
    private static IEnumerable<(string Key, decimal Amount)> Tender(Draft draft)
    {
        var total = draft.Invoice.Totals.Total;
        if (!draft.Design.BuyerFirst) return [("card", total)];
        var given = Math.Ceiling(total / 10) * 10;
        return [("cash", given), ("change", given - total)];
    }

    private static double Taxes(Draft draft, double y)
    {
        var invoice = draft.Invoice;
        if (!invoice.TaxIncluded || !invoice.PrintsTax) return y;
        foreach (var share in invoice.Totals.Shares)
        {
            if (invoice.PrintsNet) y = Pair(draft, draft.Words.Head("net"), draft.Locale.Number(share.Base), y, draft.Design.Body);
            y = Pair(draft, draft.Words.Fill("included_tax", ("rate", draft.Locale.Plain(share.Rate))), draft.Locale.Number(share.Tax), y,
                draft.Design.Body);
        }
        return y;
    }

    /// <summary>A roll as long as the receipt needs.</summary>
    public override double Length(SyntheticDocument document) =>
        (26 + document.Invoice.Lines.Sum(l => l.Description.Length > 24 ? 3 : 2) + document.Invoice.Distractors.Count
            + document.Invoice.Totals.Shares.Count * 2)
        * document.Design.Size * 1.34 + 60;
}
