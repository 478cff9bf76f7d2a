using DocReview.Lab.Paper;

namespace DocReview.Lab.Layouts;

/// <summary>PAID across the page, where it was paid.</summary>
public static class Stamp
{
    public static void Draw(Draft draft, double x, double y)
    {
        if (!draft.Invoice.PaidMark) return;
        var (sheet, text) = (draft.Sheet, draft.Words.Head("paid"));
        var style = new TextStyle(draft.Design.HeadFont, 17, new Ink(0x15803D), Bold: true);
        var width = sheet.Measure(text, style) + 20;
        if (draft.Design.Letterpress)
        {
            sheet.Turned(-9, x, y, () =>
            {
                sheet.Frame(x, y, width, 30, style.Ink, 1.6, 4);
                sheet.Text(text, x + 10, y + 4, style);
            });
            return;
        }
        sheet.Fill(x, y, width, 26, style.Ink.Lighter(0.85), 4);
        sheet.Text(text, x + 10, y + 2, style);
    }
}
