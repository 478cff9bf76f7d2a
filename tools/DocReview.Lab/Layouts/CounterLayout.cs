using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A cash bill from the counter of a workshop or a stationer: half a sheet, facts in two columns, a table, sums at the
/// right.</summary>
public sealed class CounterLayout : ReceiptLayout
{
    private static readonly double[] Edges = [0.62, 0.8, 1];

    public override string Family => "counter";

    public override double Width => 340;

    protected override double Print(Draft draft)
    {
        var (design, receipt) = (draft.Design, draft.Design.Receipt);
        var y = Centered(draft, ReceiptHead.Title(draft), 20, design.Body.Strong.At(design.Size * 1.4));
        y = Centered(draft, ReceiptHead.Rest(draft), y, design.Body);
        y = Centered(draft, [draft.Title.ToUpperInvariant()], y + 8, design.Body.Strong.At(design.Size * 1.2)) + 4;
        y = Facts(draft, y) + 6;
        y = Table(draft, y);
        foreach (var sum in ReceiptSums.Of(draft).Concat(ReceiptSums.Tender(draft)))
        {
            var style = sum.Grand && receipt.BigTotal ? design.Body.Strong.At(design.Size * 1.2) : design.Body;
            draft.Canvas.Text(sum.Label, draft.Left, y, style, Align.Right, draft.Width * 0.78);
            y = draft.Canvas.Text(sum.Value, draft.Left, y, style, Align.Right, draft.Width);
        }

        foreach (var (code, sum, tax) in ReceiptSums.Summary(draft)) y = Row(draft, y, code, sum, "", tax, design.Body);
        y = Lines(draft, ReceiptMeta.Foot(draft).Concat(ReceiptHead.Ids(draft, SellerIds.Footer)), y + 6, design.Body);
        return Centered(draft, ReceiptMeta.Parting(draft), y + 8, design.Body);
    }

    private static double Facts(Draft draft, double y)
    {
        var (canvas, body) = (draft.Canvas, draft.Design.Body);
        if (draft.Design.BuyerFirst) y = canvas.Text(draft.Words.Head("cash").ToUpperInvariant(), draft.Left, y, body);
        foreach (var pair in ReceiptMeta.Rows(draft).Chunk(2))
        {
            foreach (var ((label, value), i) in pair.Select((p, i) => (p, i)))
            {
                canvas.Text(label, draft.Left + i * draft.Width / 2, y, body);
                canvas.Text(value, draft.Left + i * draft.Width / 2 + canvas.Measure(label, body) + 8, y, body);
            }

            y += body.Leading;
        }

        return y;
    }

    private static double Table(Draft draft, double y)
    {
        var (locale, words, body) = (draft.Locale, draft.Words, draft.Design.Body);
        draft.Canvas.Rule(draft.Left, y, draft.Right, y, draft.Design.Color);
        y = Row(draft, y + 2, words.Head("description"), words.Head("quantity"), words.Head("unit_price"),
            words.Head("amount").Replace("{currency}", locale.Currency, StringComparison.Ordinal), body.Strong);
        draft.Canvas.Rule(draft.Left, y, draft.Right, y, draft.Design.Color);
        foreach (var line in draft.Invoice.Lines)
        {
            if (draft.Design.Receipt.CodesFirst && line.Code is { } code) y = draft.Canvas.Text(code, draft.Left, y, body);
            y = Row(draft, y, line.Description, locale.Plain(line.Quantity), locale.LineMoney(line.UnitPrice),
                locale.LineMoney(line.Amount), body);
        }

        draft.Canvas.Rule(draft.Left, y + 2, draft.Right, y + 2, draft.Design.Color);
        return y + 4;
    }

    private static double Row(Draft draft, double y, string text, string first, string second, string third, TextStyle style)
    {
        draft.Canvas.Text(first, draft.Left, y, style, Align.Right, draft.Width * Edges[0]);
        draft.Canvas.Text(second, draft.Left, y, style, Align.Right, draft.Width * Edges[1]);
        draft.Canvas.Text(third, draft.Left, y, style, Align.Right, draft.Width * Edges[2]);
        return draft.Canvas.Paragraph(text, draft.Left, y, draft.Width * 0.5, style);
    }
}
