using System.Globalization;
using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>The lines of the invoice as a table that breaks over pages.</summary>
/// <param name="draft">The document.</param>
/// <param name="left">Left edge.</param>
/// <param name="width">Width of the table.</param>
/// <param name="bottom">Rows end above this; the next goes on a new page.</param>
/// <param name="newPage">Begins a page and says where the table goes on.</param>
public sealed class ItemTable(Draft draft, double left, double width, double bottom, Func<double> newPage)
{
    private readonly Canvas canvas = draft.Canvas;
    private readonly Design design = draft.Design;
    private readonly double gap = GapOf(draft);
    private readonly double[] widths = Widths(draft, width);

    /// <returns>The bottom of the table.</returns>
    public double Draw(double y)
    {
        y = Head(y);
        var carried = 0m;
        for (var i = 0; i < draft.Invoice.Lines.Count; i++)
        {
            var line = draft.Invoice.Lines[i];
            if (y + Height(line) > bottom) y = Continue(y, carried);
            y = Row(line, i, y);
            carried += line.Amount;
        }
        if (design.Table is TableStyle.HeadRule or TableStyle.Striped or TableStyle.RowRules)
            canvas.Rule(left, y, left + width, y, design.Line);
        return y;
    }

    private double Continue(double y, decimal carried)
    {
        if (design.CarriesOver) CarryLine("carry", carried, y);
        y = Head(newPage());
        return design.CarriesOver ? CarryLine("brought", carried, y) : y;
    }

    private double CarryLine(string key, decimal carried, double y)
    {
        var label = draft.Words.Fill(key, ("n", (canvas.PageCount - 1).ToString(CultureInfo.InvariantCulture)));
        canvas.Text(label, left + widths[0], y + 3, design.Body.Strong);
        return canvas.Text(draft.Locale.LineMoney(draft.Sign * carried), left, y + 3, design.Body.Strong, Align.Right, width - 3) + 3;
    }

    private double Head(double y)
    {
        var height = design.Body.Leading + 7;
        var style = design.Table is TableStyle.FilledHead ? design.Body.Strong.In(Color.White) : design.Body.Strong;
        if (design.Table is TableStyle.FilledHead) canvas.Fill(left, y, width, height, design.Accent);
        if (design.Table is TableStyle.Grid or TableStyle.Striped) canvas.Fill(left, y, width, height, design.Tint);
        Cells(y + 3, style, column => HeadText(column));
        if (design.Table is TableStyle.Grid) Borders(y, height);
        if (design.Table is TableStyle.HeadRule or TableStyle.RowRules or TableStyle.Striped)
            canvas.Rule(left, y + height, left + width, y + height, design.Color, 0.8);
        return y + height + 2;
    }

    private double Row(InvoiceLine line, int index, double y)
    {
        var height = Height(line);
        if (design.Table is TableStyle.Striped && index % 2 == 1) canvas.Fill(left, y, width, height, design.Tint.Lighter(0.4));
        Cells(y + 3, design.Body, column => column == Column.Description ? "" : Cell(line, column, index));
        var at = Array.IndexOf([.. design.Columns], Column.Description);
        var x = left + widths[..at].Sum() + 3;
        var below = canvas.Paragraph(line.Description, x, y + 3, widths[at] - gap, design.Body);
        foreach (var detail in line.Details)
            below = canvas.Paragraph(detail, x, below, widths[at] - gap, design.Small);
        if (design.Table is TableStyle.Grid) Borders(y, height);
        if (design.Table is TableStyle.RowRules) canvas.Rule(left, y + height, left + width, y + height, design.Line, 0.4);
        return y + height;
    }

    private double Height(InvoiceLine line)
    {
        var room = widths[Array.IndexOf([.. design.Columns], Column.Description)] - gap;
        var text = canvas.Wrap(line.Description, room, design.Body).Count * design.Body.Leading
            + line.Details.Sum(d => canvas.Wrap(d, room, design.Small).Count * design.Small.Leading);
        return text + 7;
    }

    private void Cells(double y, TextStyle style, Func<Column, string> text)
    {
        var x = left;
        for (var i = 0; i < widths.Length; i++)
        {
            var right = IsNumber(design.Columns[i]);
            canvas.Text(text(design.Columns[i]), x + (right ? 0 : 3), y, style, right ? Align.Right : Align.Left, widths[i] - 3);
            x += widths[i];
        }
    }

    private void Borders(double y, double height)
    {
        var x = left;
        foreach (var columnWidth in widths)
        {
            canvas.Frame(x, y, columnWidth, height, design.Line);
            x += columnWidth;
        }
    }

    private string HeadText(Column column) => draft.Words.Head(HeadKey(column))
        .Replace("{currency}", draft.Locale.Currency, StringComparison.OrdinalIgnoreCase);

    private string Cell(InvoiceLine line, Column column, int index) => Cell(draft, line, column, index);

    private static string Cell(Draft draft, InvoiceLine line, Column column, int index) => column switch
    {
        Column.Position => (index + 1).ToString(CultureInfo.InvariantCulture),
        Column.Code => line.Code ?? "",
        Column.Quantity => draft.Design.Columns.Contains(Column.Unit) || line.Unit is null
            ? draft.Locale.Plain(line.Quantity)
            : $"{draft.Locale.Plain(line.Quantity)} {line.Unit}",
        Column.Unit => line.Unit ?? "",
        Column.UnitPrice => draft.Locale.LineMoney(line.UnitPrice),
        Column.Discount => line.Discount == 0 ? "" : draft.Locale.Plain(line.Discount) + " %",
        Column.TaxRate => draft.Locale.Plain(line.TaxRate) + " %",
        Column.Amount => draft.Locale.LineMoney(draft.Sign * line.Amount),
        _ => "",
    };

    private static string HeadKey(Column column) => column switch
    {
        Column.Position => "pos",
        Column.Code => "code",
        Column.Description => "description",
        Column.Quantity => "quantity",
        Column.Unit => "unit",
        Column.UnitPrice => "unit_price",
        Column.Discount => "line_discount",
        Column.TaxRate => "line_tax",
        _ => "amount",
    };

    private static bool IsNumber(Column column) =>
        column is Column.Quantity or Column.UnitPrice or Column.Discount or Column.TaxRate or Column.Amount;

    private static double GapOf(Draft draft) => draft.Design.Columns.Count > 5 ? 8 : 16;

    /// <summary>Every column as wide as its widest text; the description takes what is left.</summary>
    private static double[] Widths(Draft draft, double width)
    {
        var columns = draft.Design.Columns;
        var widths = columns.Select(column => column == Column.Description ? 0 : Widest(draft, column) + GapOf(draft)).ToArray();
        widths[Array.IndexOf([.. columns], Column.Description)] = Math.Max(width * 0.25, width - widths.Sum());
        return widths;
    }

    private static double Widest(Draft draft, Column column)
    {
        var (canvas, style) = (draft.Canvas, draft.Design.Body);
        var head = draft.Words.Head(HeadKey(column)).Replace("{currency}", draft.Locale.Currency, StringComparison.OrdinalIgnoreCase);
        var cells = draft.Invoice.Lines.Select((line, i) => canvas.Measure(Cell(draft, line, column, i), style));
        return Math.Max(canvas.Measure(head, style.Strong), cells.Max());
    }
}
