using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>The print of a structured invoice: every part of a party with its label, tables all the way down.</summary>
public sealed class FiscalLayout : ILayout
{
    public string Family => "fiscal";

    public void Draw(Draft draft)
    {
        var (canvas, design, half) = (draft.Canvas, draft.Design, draft.Width / 2);
        var y = design.Letterpress
            ? canvas.Text(draft.Title, draft.Left, 34, design.Title.At(design.Size * 1.6), Align.Center, draft.Width) + 8 : 36.0;
        var (sellerX, buyerX) = design.BuyerFirst ? (draft.Left + half + 4, draft.Left) : (draft.Left, draft.Left + half + 4);
        var sellerBottom = Party(draft, "from", Seller(draft), sellerX, y);
        var buyerBottom = Party(draft, "bill_to", Buyer(draft), buyerX, y);
        y = Math.Max(sellerBottom, buyerBottom);
        canvas.Frame(draft.Left, 34, half - 2, y - 34, design.Line);
        canvas.Frame(draft.Left + half + 2, 34, half - 2, y - 34, design.Line);
        List<(string Label, string Value)> rows = [.. draft.MetaRows()];
        if (design.TitleWithNumber) rows.Insert(0, (draft.NumberKey, draft.Invoice.Number));
        if (!design.Letterpress) rows.Insert(0, ("kind", draft.Title));
        y = MetaBlock.Draw(draft, design.Meta is MetaStyle.Strip ? MetaStyle.Strip : MetaStyle.Grid, rows, draft.Left, y + 12, draft.Width)
            + 10;
        y = new ItemTable(draft with { Design = design with { Table = TableStyle.Grid } }, draft.Left, draft.Width, canvas.Height - 70,
            () => Next(draft)).Draw(y);
        if (y + 170 > canvas.Height - 70) y = Next(draft);
        y = TotalsBlock.Draw(draft, draft.Left, y + 10, draft.Width) + 8;
        y = MetaBlock.Draw(draft, MetaStyle.Grid, [.. Payment(draft)], draft.Left, y + 6, draft.Width);
        PaymentBlock.Draw(draft, draft.Left, y + 8, draft.Width);
    }

    private static double Party(Draft draft, string head, IEnumerable<(string Label, string Value)> rows, double x, double y)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        y = canvas.Text(draft.Words.Head(head), x + 6, y + 4, design.Body.Strong) + 2;
        foreach (var (label, value) in rows)
            y = canvas.Paragraph($"{draft.Words.Label(label)} {value}", x + 6, y, draft.Width / 2 - 14, design.Small.In(design.Color));
        return y + 6;
    }

    private static IEnumerable<(string Label, string Value)> Seller(Draft draft)
    {
        var seller = draft.Invoice.Seller;
        if (seller.VatId is { } vat) yield return ("vat_id", vat);
        if (seller.TaxNumber is { } tax) yield return ("tax_id", tax);
        yield return ("name", seller.Name);
        yield return ("address", string.Join(", ", seller.Address));
        if (seller.Registration is { } registration) yield return ("registration", registration);
        if (seller.Email is { } email) yield return ("email", email);
        if (seller.Phone is { } phone) yield return ("phone", phone);
    }

    private static IEnumerable<(string Label, string Value)> Buyer(Draft draft)
    {
        var buyer = draft.Invoice.Buyer;
        if (buyer.VatId is { } vat) yield return ("vat_id", vat);
        yield return ("name", buyer.Name);
        yield return ("address", string.Join(", ", buyer.Address));
    }

    private static IEnumerable<(string Label, string Value)> Payment(Draft draft)
    {
        var (invoice, seller) = (draft.Invoice, draft.Invoice.Seller);
        if (draft.Design.BankPlace != SellerIds.Payment && seller.Iban is { } iban) yield return ("iban", draft.Iban(iban));
        if (draft.Design.BankPlace != SellerIds.Payment && seller.Bank is { } bank) yield return ("bank", bank);
        if (invoice.DueDate is { } due) yield return ("due", draft.Locale.Date(due));
        yield return ("amount", draft.Money(invoice.Totals.Due));
    }

    private static double Next(Draft draft)
    {
        draft.Canvas.NewPage();
        return 50;
    }
}
