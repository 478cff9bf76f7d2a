using DocReview.Lab.Paper;

namespace DocReview.Lab.Layouts;

/// <summary>A cash bill from the counter of a workshop or a stationer: half a sheet, facts in two columns, a table, sums at the right.</summary>
public sealed class CounterLayout : TillLayout
{
    private static readonly double[] Edges = [0.62, 0.8, 1];

    public override string Family => "counter";

    public override double Width => 340;

    protected override double Print(Draft draft)
    {
        var (design, till) = (draft.Design, draft.Design.Till);
        var y = Centered(draft, TillHead.Title(draft), 20, design.Body.Strong.At(design.Size * 1.4));
        y = Centered(draft, TillHead.Rest(draft), y, design.Body);
        y = Centered(draft, [draft.Title.ToUpperInvariant()], y + 8, design.Body.Strong.At(design.Size * 1.2)) + 4;
        y = Facts(draft, y) + 6;
        y = Table(draft, y);
        foreach (var sum in TillSums.Of(draft).Concat(TillSums.Tender(draft)))
        {
            var style = sum.Grand && till.BigTotal ? design.Body.Strong.At(design.Size * 1.2) : design.Body;
            draft.Sheet.Text(sum.Label, draft.Left, y, style, Align.Right, draft.Width * 0.78);
            y = draft.Sheet.Text(sum.Value, draft.Left, y, style, Align.Right, draft.Width);
        }

        foreach (var (code, sum, tax) in TillSums.Summary(draft)) y = Row(draft, y, code, sum, "", tax, design.Body);
        y = Lines(draft, TillMeta.Foot(draft).Concat(TillHead.Ids(draft, SellerIds.Footer)), y + 6, design.Body);
        return Centered(draft, TillMeta.Parting(draft), y + 8, design.Body);
    }

    private static double Facts(Draft draft, double y)
    {
        var (sheet, body) = (draft.Sheet, draft.Design.Body);
        if (draft.Design.BuyerFirst) y = sheet.Text(draft.Words.Head("cash").ToUpperInvariant(), draft.Left, y, body);
        foreach (var pair in TillMeta.Rows(draft).Chunk(2))
        {
            foreach (var ((label, value), i) in pair.Select((p, i) => (p, i)))
            {
                sheet.Text(label, draft.Left + i * draft.Width / 2, y, body);
                sheet.Text(value, draft.Left + i * draft.Width / 2 + sheet.Measure(label, body) + 8, y, body);
            }

            y += body.Leading;
        }

        return y;
    }

    private static double Table(Draft draft, double y)
    {
        var (locale, words, body) = (draft.Locale, draft.Words, draft.Design.Body);
        draft.Sheet.Rule(draft.Left, y, draft.Right, y, draft.Design.Ink);
        y = Row(draft, y + 2, words.Head("description"), words.Head("quantity"), words.Head("unit_price"), words.Head("amount").Replace("{currency}", locale.Currency, StringComparison.Ordinal), body.Strong);
        draft.Sheet.Rule(draft.Left, y, draft.Right, y, draft.Design.Ink);
        foreach (var line in draft.Invoice.Lines)
        {
            if (draft.Design.Till.CodesFirst && line.Code is { } code) y = draft.Sheet.Text(code, draft.Left, y, body);
            y = Row(draft, y, line.Description, locale.Plain(line.Quantity), locale.LineMoney(line.UnitPrice), locale.LineMoney(line.Amount), body);
        }

        draft.Sheet.Rule(draft.Left, y + 2, draft.Right, y + 2, draft.Design.Ink);
        return y + 4;
    }

    private static double Row(Draft draft, double y, string text, string first, string second, string third, TextStyle style)
    {
        draft.Sheet.Text(first, draft.Left, y, style, Align.Right, draft.Width * Edges[0]);
        draft.Sheet.Text(second, draft.Left, y, style, Align.Right, draft.Width * Edges[1]);
        draft.Sheet.Text(third, draft.Left, y, style, Align.Right, draft.Width * Edges[2]);
        return draft.Sheet.Paragraph(text, draft.Left, y, draft.Width * 0.5, style);
    }
}
