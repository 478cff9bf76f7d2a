using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A narrow slip of a machine, a pump or a taxi: a purchase or two, figures without labels, what the card's terminal
/// says.</summary>
public sealed class SlipLayout : ReceiptLayout
{
    public override string Family => "slip";

    public override double Width => 164;

    protected override double Print(Draft draft)
    {
        var (design, receipt, words) = (draft.Design, draft.Design.Receipt, draft.Words);
        var place = design.BuyerFirst ? (Func<Draft, IEnumerable<string>, double, TextStyle, double>)Centered : Lines;
        var y = place(draft, ReceiptHead.Title(draft), 14, design.Headline ? design.Body.Strong : design.Body);
        y = place(draft, ReceiptHead.Rest(draft), y, design.Body) + 8;
        if (design.LabelsBuyer) y = place(draft, [design.Mirrored ? $">>> {draft.Title} <<<" : draft.Title], y, design.Body) + 6;
        y = Lines(draft, ReceiptMeta.Rows(draft).Select(r => $"{r.Label} {r.Value}".Trim()), y, design.Body) + 8;
        foreach (var line in draft.Invoice.Lines.Take(2)) y = Item(draft, line, y);
        y += 6;
        foreach (var sum in ReceiptSums.Of(draft))
            y = Pair(
                draft, sum.Label, sum.Value, y, sum.Grand && receipt.BigTotal ? design.Body.Strong.At(design.Size * 1.3) : design.Body);
        y = receipt.Cash ? Paid(draft, y + 4) : Terminal(draft, y + 6);
        y = Lines(draft, ReceiptMeta.Foot(draft).Concat(ReceiptHead.Ids(draft, SellerIds.Footer)), y, design.Body);
        return Centered(draft, ReceiptMeta.Parting(draft), Dashes(draft, y + 4, '*'), design.Body);
    }

    private static double Item(Draft draft, InvoiceLine line, double y)
    {
        y = draft.Canvas.Paragraph(line.Description, draft.Left, y, draft.Width, draft.Design.Body);
        return Pair(draft, $"{draft.Locale.Plain(line.Quantity)} {line.Unit ?? "L"} x {draft.Locale.Number(line.UnitPrice)}",
            draft.Locale.LineMoney(line.Amount), y, draft.Design.Body);
    }

    private static double Paid(Draft draft, double y)
    {
        foreach (var sum in ReceiptSums.Tender(draft)) y = Pair(draft, sum.Label, sum.Value, y, draft.Design.Body);
        return y;
    }

    // The terminal's own numbers, none of them the document's.
    private static double Terminal(Draft draft, double y)
    {
        var figures = draft.Invoice.Totals.Total.ToString("00000.00", System.Globalization.CultureInfo.InvariantCulture)
            .Replace(".", "", StringComparison.Ordinal);
        var total = ReceiptSums.Tender(draft).First();
        return Lines(draft,
            [$"{total.Label} ************{figures[^4..]}", $"{draft.Words.Label("trace")} {figures[..6]}",
                $"{draft.Words.Label("approval")} {figures[1..]}", $"{total.Value}"], y, draft.Design.Body);
    }
}
