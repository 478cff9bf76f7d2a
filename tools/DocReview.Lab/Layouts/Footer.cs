using System.Globalization;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>The small print at the foot of a page: address, contact, ids and bank in columns.</summary>
public static class Footer
{
    public static double Height(Draft draft) => draft.Design.Small.Leading * 5 + 18;

    /// <param name="draft">The document.</param>
    /// <param name="pages">Pages in all where known, which is the case on the last one.</param>
    public static void Draw(Draft draft, int? pages = null)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        var y = canvas.Height - 30 - Height(draft) + 12;
        canvas.Rule(draft.Left, y - 6, draft.Right, y - 6, design.Line);
        List<List<string>> columns =
        [
            [seller.Name, .. seller.Address],
            [.. draft.ContactLines()],
            [.. draft.TaxIdLines(SellerIds.Footer)],
            [.. draft.BankLines(SellerIds.Footer)],
        ];
        columns.RemoveAll(c => c.Count == 0);
        Columns(draft, columns, y);
        if (canvas.PageCount > 1 || pages > 1) PageNumber(draft, pages);
    }

    private static void Columns(Draft draft, List<List<string>> columns, double y)
    {
        var style = draft.Design.Small;
        var widths = columns.Select(c => c.Max(line => draft.Canvas.Measure(line, style))).ToList();
        var gap = (draft.Width - widths.Sum()) / Math.Max(1, columns.Count - 1);
        if (gap < 6) style = style.At(style.Size * 0.85);
        var x = draft.Left;
        for (var i = 0; i < columns.Count; i++)
        {
            PartyBlock.Lines(draft, columns[i], x, y, style);
            x += gap < 6 ? widths[i] * 0.85 + 8 : Math.Min(gap, 200) + widths[i];
        }
    }

    private static void PageNumber(Draft draft, int? pages)
    {
        var text = draft.Words.Fill("page",
            ("n", draft.Canvas.PageCount.ToString(CultureInfo.InvariantCulture)),
            ("total", (pages ?? draft.Canvas.PageCount).ToString(CultureInfo.InvariantCulture)));
        draft.Canvas.Text(text, draft.Left, draft.Canvas.Height - 26, draft.Design.Small, Align.Right, draft.Width);
    }
}
