using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A restaurant's bill from a till: the table in large letters, headings over the dishes, quantity and price under each.</summary>
public sealed class BistroLayout : ReceiptLayout
{
    private const double ManyEdge = 0.56;
    private const double PriceEdge = 0.78;

    public override string Family => "bistro";

    public override double Width => 250;

    protected override double Print(Draft draft)
    {
        var (design, receipt) = (draft.Design, draft.Design.Receipt);
        var y = Centered(draft, ReceiptHead.Title(draft), 18, design.Body.Strong.At(design.Size * (design.Headline ? 1.5 : 1.1)));
        y = Centered(draft, ReceiptHead.Rest(draft), y, design.Body);
        y = Centered(draft, design.LabelsBuyer ? [draft.Title] : [], y + 8, design.Body.At(design.Size * 1.2)) + 6;
        foreach (var (label, value) in ReceiptMeta.Rows(draft))
            y = draft.Canvas.Text($"{label} {value}".Trim(), draft.Left, y,
                label.StartsWith(draft.Words["table"], StringComparison.Ordinal) ? design.Body.At(design.Size * 1.6) : design.Body);
        y = Row(draft, Dashes(draft, y), draft.Words.Head("description"), draft.Words.Head("quantity"), draft.Words.Head("unit_price"),
            draft.Words.Head("amount").Replace("{currency}", draft.Locale.Currency, StringComparison.Ordinal));
        y = Dashes(draft, y);
        foreach (var line in draft.Invoice.Lines) y = Dish(draft, line, y);
        y = Dashes(draft, y);
        foreach (var sum in ReceiptSums.Of(draft))
            y = Pair(draft, sum.Label, sum.Value, y + (sum.Grand && receipt.BigTotal ? 5 : 0),
                sum.Grand && receipt.BigTotal ? design.Body.Strong.At(design.Size * 1.7) : design.Body);
        y = Lines(draft, [$"{draft.Words.Label("closed")} {draft.Locale.Date(draft.Invoice.Date)} {receipt.Time.AddMinutes(40):HH:mm:ss}"],
            Dashes(draft, y), design.Body);
        foreach (var sum in ReceiptSums.Tender(draft)) y = Pair(draft, sum.Label, sum.Value, y, design.Body);
        y = Centered(draft, ReceiptMeta.Foot(draft).Concat(ReceiptHead.Ids(draft, SellerIds.Footer)), y + 4, design.Body);
        foreach (var (code, sum, tax) in ReceiptSums.Summary(draft)) y = Row(draft, y, code, "", sum, tax);
        return Centered(draft, ReceiptMeta.Parting(draft), y + 10, design.Body);
    }

    private static double Dish(Draft draft, InvoiceLine line, double y)
    {
        var (locale, code) = (draft.Locale, draft.Design.Receipt.TaxCode);
        var (many, price, amount) =
            ($"{locale.Plain(line.Quantity)} x", locale.LineMoney(line.UnitPrice), $"{locale.LineMoney(line.Amount)} {code}".Trim());
        if (draft.Design.Receipt.CodesFirst) return Row(
            draft, y, line.Description.Length > 14 ? line.Description[..14] : line.Description, locale.Plain(line.Quantity), price, amount);
        y = draft.Canvas.Text(line.Description, draft.Left, y, draft.Design.Body);
        return Row(draft, y, "", many, price, amount);
    }

    private static double Row(Draft draft, double y, string text, string many, string price, string amount)
    {
        draft.Canvas.Text(text, draft.Left, y, draft.Design.Body);
        draft.Canvas.Text(many, draft.Left, y, draft.Design.Body, Align.Right, draft.Width * ManyEdge);
        draft.Canvas.Text(price, draft.Left, y, draft.Design.Body, Align.Right, draft.Width * PriceEdge);
        return draft.Canvas.Text(amount, draft.Left, y, draft.Design.Body, Align.Right, draft.Width);
    }
}
