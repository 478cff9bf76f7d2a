using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>Number, dates and references, in one of many arrangements.</summary>
public static class MetaBlock
{
    /// <returns>The bottom of the block.</returns>
    public static double Draw(Draft draft, double x, double y, double width) =>
        Draw(draft, draft.Design.Meta, draft.MetaRows(), x, y, width);

    public static double Draw(
        Draft draft, MetaStyle style, IReadOnlyList<(string Label, string Value)> rows, double x, double y, double width) => style switch
    {
        MetaStyle.Stacked => Stacked(draft, rows, x, y),
        MetaStyle.Strip => Strip(draft, rows, x, y, width),
        MetaStyle.Grid => Grid(draft, rows, x, y, width),
        MetaStyle.Boxed => Boxed(draft, rows, x, y, width),
        MetaStyle.Inline => Inline(draft, rows, x, y, width),
        MetaStyle.TwoColumns when width > 330 => TwoColumns(draft, rows, x, y, width),
        _ => Pairs(draft, rows, x, y, width, style == MetaStyle.PairsRight),
    };

    private static double Pairs(Draft draft, IReadOnlyList<(string Label, string Value)> rows, double x, double y, double width, bool right)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var labels = rows.Max(r => canvas.Measure(draft.Words.Label(r.Label), design.Label)) + design.Size;
        foreach (var (label, value) in rows)
        {
            canvas.Text(draft.Words.Label(label), x, y, design.Label);
            y = right
                ? canvas.Text(value, x, y, design.Body, Align.Right, width)
                : canvas.Text(value, x + labels, y, design.Body);
        }
        return y;
    }

    private static double Stacked(Draft draft, IReadOnlyList<(string Label, string Value)> rows, double x, double y)
    {
        foreach (var (label, value) in rows)
        {
            y = draft.Canvas.Text(draft.Words.Head(label), x, y, draft.Design.Small);
            y = draft.Canvas.Text(value, x, y, draft.Design.Body.Strong) + draft.Design.Size * 0.5;
        }
        return y;
    }

    private static double Strip(Draft draft, IReadOnlyList<(string Label, string Value)> rows, double x, double y, double width)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var step = width / Math.Max(rows.Count, 3);
        foreach (var (label, value) in rows)
        {
            var below = canvas.Text(draft.Words.Head(label), x, y, design.Small);
            canvas.Text(value, x, below, design.Body.Strong);
            x += Math.Max(step, canvas.Measure(value, design.Body.Strong) + design.Size);
        }
        return y + design.Small.Leading + design.Body.Leading;
    }

    private static double Grid(Draft draft, IReadOnlyList<(string Label, string Value)> rows, double x, double y, double width)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        foreach (var chunk in rows.Chunk(width > 400 ? 5 : 3))
        {
            var step = width / chunk.Length;
            var height = design.Body.Leading + 5;
            canvas.Fill(x, y, width, height, design.Tint);
            for (var i = 0; i < chunk.Length; i++)
            {
                canvas.Frame(x + i * step, y, step, height, design.Line);
                canvas.Frame(x + i * step, y + height, step, height, design.Line);
                canvas.Text(draft.Words.Head(chunk[i].Label), x + i * step + 4, y + 2.5, design.Small);
                canvas.Text(chunk[i].Value, x + i * step + 4, y + height + 2, design.Body);
            }
            y += height * 2 + 4;
        }
        return y;
    }

    private static double Boxed(Draft draft, IReadOnlyList<(string Label, string Value)> rows, double x, double y, double width)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var height = design.Body.Leading + 4;
        foreach (var (label, value) in rows)
        {
            canvas.Fill(x, y, width * 0.45, height, design.Tint);
            canvas.Frame(x, y, width * 0.45, height, design.Line);
            canvas.Frame(x + width * 0.45, y, width * 0.55, height, design.Line);
            canvas.Text(draft.Words.Head(label), x + 4, y + 2.5, design.Small.In(design.Color));
            canvas.Text(value, x + width * 0.45 + 5, y + 2, design.Body);
            y += height;
        }
        return y;
    }

    private static double TwoColumns(Draft draft, IReadOnlyList<(string Label, string Value)> rows, double x, double y, double width)
    {
        var first = rows.Where((_, i) => i % 2 == 0).ToList();
        var second = rows.Where((_, i) => i % 2 == 1).ToList();
        var bottom = Pairs(draft, first, x, y, width / 2 - 12, false);
        return second.Count == 0 ? bottom : Math.Max(bottom, Pairs(draft, second, x + width / 2, y, width / 2 - 12, false));
    }

    private static double Inline(Draft draft, IReadOnlyList<(string Label, string Value)> rows, double x, double y, double width)
    {
        var text = string.Join("    ", rows.Select(r => $"{draft.Words.Label(r.Label)} {r.Value}"));
        return draft.Canvas.Paragraph(text, x, y, width, draft.Design.Body);
    }
}
