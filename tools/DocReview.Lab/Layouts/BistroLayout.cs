using DocReview.Lab.Invoices;
using DocReview.Lab.Paper;

namespace DocReview.Lab.Layouts;

/// <summary>A restaurant's bill from a till: the table in large letters, headings over the dishes, quantity and price under each.</summary>
public sealed class BistroLayout : TillLayout
{
    private const double ManyEdge = 0.56;
    private const double PriceEdge = 0.78;

    public override string Family => "bistro";

    public override double Width => 250;

    protected override double Print(Draft draft)
    {
        var (design, till) = (draft.Design, draft.Design.Till);
        var y = Centered(draft, TillHead.Title(draft), 18, design.Body.Strong.At(design.Size * (design.Headline ? 1.5 : 1.1)));
        y = Centered(draft, TillHead.Rest(draft), y, design.Body);
        y = Centered(draft, design.LabelsBuyer ? [draft.Title] : [], y + 8, design.Body.At(design.Size * 1.2)) + 6;
        foreach (var (label, value) in TillMeta.Rows(draft))
            y = draft.Sheet.Text($"{label} {value}".Trim(), draft.Left, y, label.StartsWith(draft.Words["table"], StringComparison.Ordinal) ? design.Body.At(design.Size * 1.6) : design.Body);
        y = Row(draft, Dashes(draft, y), draft.Words.Head("description"), draft.Words.Head("quantity"), draft.Words.Head("unit_price"), draft.Words.Head("amount").Replace("{currency}", draft.Locale.Currency, StringComparison.Ordinal));
        y = Dashes(draft, y);
        foreach (var line in draft.Invoice.Lines) y = Dish(draft, line, y);
        y = Dashes(draft, y);
        foreach (var sum in TillSums.Of(draft))
            y = Pair(draft, sum.Label, sum.Value, y + (sum.Grand && till.BigTotal ? 5 : 0), sum.Grand && till.BigTotal ? design.Body.Strong.At(design.Size * 1.7) : design.Body);
        y = Lines(draft, [$"{draft.Words.Label("closed")} {draft.Locale.Date(draft.Invoice.Date)} {till.Time.AddMinutes(40):HH:mm:ss}"], Dashes(draft, y), design.Body);
        foreach (var sum in TillSums.Tender(draft)) y = Pair(draft, sum.Label, sum.Value, y, design.Body);
        y = Centered(draft, TillMeta.Foot(draft).Concat(TillHead.Ids(draft, SellerIds.Footer)), y + 4, design.Body);
        foreach (var (code, sum, tax) in TillSums.Summary(draft)) y = Row(draft, y, code, "", sum, tax);
        return Centered(draft, TillMeta.Parting(draft), y + 10, design.Body);
    }

    private static double Dish(Draft draft, InvoiceLine line, double y)
    {
        var (locale, code) = (draft.Locale, draft.Design.Till.TaxCode);
        var (many, price, amount) = ($"{locale.Plain(line.Quantity)} x", locale.LineMoney(line.UnitPrice), $"{locale.LineMoney(line.Amount)} {code}".Trim());
        if (draft.Design.Till.CodesFirst) return Row(draft, y, line.Description.Length > 14 ? line.Description[..14] : line.Description, locale.Plain(line.Quantity), price, amount);
        y = draft.Sheet.Text(line.Description, draft.Left, y, draft.Design.Body);
        return Row(draft, y, "", many, price, amount);
    }

    private static double Row(Draft draft, double y, string text, string many, string price, string amount)
    {
        draft.Sheet.Text(text, draft.Left, y, draft.Design.Body);
        draft.Sheet.Text(many, draft.Left, y, draft.Design.Body, Align.Right, draft.Width * ManyEdge);
        draft.Sheet.Text(price, draft.Left, y, draft.Design.Body, Align.Right, draft.Width * PriceEdge);
        return draft.Sheet.Text(amount, draft.Left, y, draft.Design.Body, Align.Right, draft.Width);
    }
}
