using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A shop's receipt as South-East Asia and others print it: registration, tax id, goods with codes, rounding, a table of
/// rates.</summary>
public sealed class ShopLayout : ReceiptLayout
{
    public override string Family => "shop";

    protected override double Print(Draft draft)
    {
        var (design, receipt) = (draft.Design, draft.Design.Receipt);
        var y = Centered(draft, ReceiptHead.Title(draft), 20, design.Headline ? design.Body.Strong.At(design.Size * 1.2) : design.Body);
        y = Centered(draft, ReceiptHead.Rest(draft), y, design.Body);
        if (design.LabelsBuyer) y = Centered(draft, [draft.Title], y + 4, design.Body.Strong) + 4;
        y = Lines(draft, Meta(draft), Dashes(draft, y), design.Body);
        y = Dashes(draft, y);
        foreach (var line in draft.Invoice.Lines) y = Item(draft, line, y);
        y = Dashes(draft, y);
        foreach (var sum in ReceiptSums.Of(draft).Concat(ReceiptSums.Tender(draft)))
            y = Pair(
                draft, sum.Label, sum.Value, y, sum.Grand && receipt.BigTotal ? design.Body.Strong.At(design.Size * 1.5) : design.Body);
        y = Centered(draft, ReceiptMeta.Foot(draft), y, design.Body);
        y = Summary(draft, Dashes(draft, y));
        return Centered(draft, ReceiptHead.Ids(draft, SellerIds.Footer).Concat(ReceiptMeta.Parting(draft)), y + 6, design.Body);
    }

    // Two to a row where the roll has room for both.
    private static IEnumerable<string> Meta(Draft draft)
    {
        var rows = ReceiptMeta.Rows(draft).Select(r => $"{r.Label} {r.Value}".Trim()).ToList();
        return draft.Design.Meta is MetaStyle.TwoColumns ? rows.Chunk(2).Select(pair => string.Join("   ", pair)) : rows;
    }

    private static double Item(Draft draft, InvoiceLine line, double y)
    {
        var (design, locale, receipt) = (draft.Design, draft.Locale, draft.Design.Receipt);
        var amount = $"{locale.LineMoney(line.Amount)} {receipt.TaxCode}".Trim();
        var many = $"{locale.Plain(line.Quantity)} x {locale.LineMoney(line.UnitPrice)}";
        if (receipt.CodesFirst)
        {
            y = Pair(draft, $"{locale.Plain(line.Quantity)}x {line.Code ?? "9555001"}", amount, y, design.Body);
            return draft.Canvas.Paragraph(line.Description.ToUpperInvariant(), draft.Left + 12, y, draft.Width - 12, design.Body);
        }

        if (!design.Columns.Contains(Column.UnitPrice)) return Pair(draft, Short(line.Description), amount, y, design.Body);
        y = draft.Canvas.Paragraph(line.Description, draft.Left, y, draft.Width, design.Body);
        return Pair(draft, "  " + (design.Mirrored ? "@" : "") + many, amount, y, design.Body);
    }

    private static string Short(string text) => text.Length > 22 ? text[..22] : text;

    private static double Summary(Draft draft, double y)
    {
        foreach (var (code, sum, tax) in ReceiptSums.Summary(draft))
        {
            draft.Canvas.Text(code, draft.Left, y, draft.Design.Body);
            draft.Canvas.Text(sum, draft.Left, y, draft.Design.Body, Align.Right, draft.Width * 0.68);
            y = draft.Canvas.Text(tax, draft.Left, y, draft.Design.Body, Align.Right, draft.Width);
        }

        return y;
    }
}
