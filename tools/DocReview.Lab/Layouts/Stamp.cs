using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>PAID across the page, where it was paid.</summary>
public static class Stamp
{
    public static void Draw(Draft draft, double x, double y)
    {
        if (!draft.Invoice.PaidMark) return;
        var (canvas, text) = (draft.Canvas, draft.Words.Head("paid"));
        var style = new TextStyle(draft.Design.HeadFont, 17, new Color(0x15803D), Bold: true);
        var width = canvas.Measure(text, style) + 20;
        if (draft.Design.Letterpress)
        {
            canvas.Turned(-9, x, y, () =>
            {
                canvas.Frame(x, y, width, 30, style.Color, 1.6, 4);
                canvas.Text(text, x + 10, y + 4, style);
            });
            return;
        }
        canvas.Fill(x, y, width, 26, style.Color.Lighter(0.85), 4);
        canvas.Text(text, x + 10, y + 2, style);
    }
}
