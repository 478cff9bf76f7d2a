using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>Net, tax, total and what is left to pay.</summary>
public static class TotalsBlock
{
    private sealed record Row(string Label, string Value, bool Strong);

    /// <returns>The bottom of the block.</returns>
    public static double Draw(Draft draft, double left, double y, double width)
    {
        var style = draft.Design.Totals;
        var span = style is TotalsStyle.FullWidth ? width : Math.Min(width, Math.Max(210, draft.Design.Size * 25));
        var x = style is TotalsStyle.Left ? left : left + width - span;
        if (style is TotalsStyle.TaxTable && draft.Invoice.Totals.Shares.Count > 0)
            TaxTable(draft, left, y, width - span - 24);
        var rows = Lines(draft).ToList();
        if (HsnTable.IsFor(draft)) y = HsnTable.Draw(draft, left, y, width) + 8;
        return style is TotalsStyle.Strip && Fits(draft, rows, width) ? Strip(draft, rows, left, y, width) : Rows(draft, rows, x, y, span);
    }

    private static bool Fits(Draft draft, IReadOnlyList<Row> rows, double width) =>
        rows.All(r =>
            Math.Max(draft.Canvas.Measure(r.Label, draft.Design.Small),
                draft.Canvas.Measure(r.Value, draft.Design.Body.Strong)) < width / rows.Count - 8);

    private static double Strip(Draft draft, IReadOnlyList<Row> rows, double x, double y, double width)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var (step, height) = (width / rows.Count, design.Body.Leading + 5);
        if (design.Table is not TableStyle.Bare) canvas.Fill(x, y, width, height, design.Tint);
        for (var i = 0; i < rows.Count; i++)
        {
            if (design.Table is TableStyle.Grid) canvas.Frame(x + i * step, y, step, height * 2, design.Line);
            canvas.Text(rows[i].Label, x + i * step, y + 2.5, design.Small, Align.Right, step - 4);
            canvas.Text(
                rows[i].Value, x + i * step, y + height + 2, rows[i].Strong ? design.Body.Strong : design.Body, Align.Right, step - 4);
        }
        return y + height * 2 + 4;
    }

    private static double Rows(Draft draft, IReadOnlyList<Row> rows, double x, double y, double width)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var top = y;
        var pad = design.Totals is TotalsStyle.Boxed ? 6 : 2;
        y += pad;
        foreach (var row in rows)
            y = Line(draft, row, x, y, width, pad);
        if (design.Totals is TotalsStyle.Boxed) canvas.Frame(x, top, width, y - top + pad - 2, design.Line);
        return y + pad;
    }

    private static double Line(Draft draft, Row row, double x, double y, double width, double pad)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        var style = row.Strong ? design.Body.Strong.At(design.Size * 1.12) : design.Body;
        var height = style.Leading + 4;
        if (row.Strong && design.Totals is TotalsStyle.FilledTotal)
        {
            canvas.Fill(x, y, width, height + 2, design.Accent, 2);
            style = style.In(Color.White);
        }
        if (row.Strong && design.Totals is TotalsStyle.Ruled or TotalsStyle.FullWidth)
            canvas.Rule(x, y, x + width, y, design.Color, 0.8);
        canvas.Text(row.Label, x + pad, y + 2, style);
        canvas.Text(row.Value, x + pad, y + 2, style, Align.Right, width - pad * 2);
        return y + height + (row.Strong ? 3 : 0);
    }

    private static IEnumerable<Row> Lines(Draft draft)
    {
        var (invoice, words, totals) = (draft.Invoice, draft.Words, draft.Invoice.Totals);
        if (invoice.Previous != 0) yield return new(words.Head("previous"), draft.Money(invoice.Previous), false);
        if (invoice.PreviousPaid) yield return new(words.Head("previous_paid"), draft.Money(-invoice.Previous), false);
        foreach (var (label, amount) in invoice.Charges)
            yield return new(words.Head(label), draft.Money(amount), false);
        if (invoice.PrintsNet) yield return new(words.Head("net"), draft.Money(totals.Net), false);
        if (invoice.PrintsTax)
            foreach (var row in TaxLines(draft)) yield return row;
        yield return new(Currency(draft, words.Head("total")), draft.Money(totals.Total), true);
        if (invoice.Prepaid != 0) yield return new(words.Head("prepaid")
            + (invoice.PrepaidOn is { } day ? " " + draft.Locale.Date(day) : ""), draft.Locale.Money(-draft.Sign * invoice.Prepaid), false);
        if (totals.Withheld != 0) yield return
            new(words.Fill("withheld", ("rate", draft.Locale.Plain(invoice.WithheldPercent))), draft.Money(-totals.Withheld), false);
        if (invoice.PrintsOwed) yield return new(words.Head("owed"), draft.Money(totals.Due), true);
    }

    private static IEnumerable<Row> TaxLines(Draft draft)
    {
        var shares = draft.Invoice.Totals.Shares;
        if (draft.Invoice.ZeroTaxLine)
            yield return new(TaxLabel(draft, new TaxShare(0, draft.Invoice.Totals.Net, 0), 1), draft.Money(0), false);
        if (draft.Design.Totals is TotalsStyle.TaxTable && shares.Count > 0)
        {
            yield return new(draft.Words.Head("tax_sum"), draft.Money(draft.Invoice.Totals.Tax), false);
            yield break;
        }
        if (HsnTable.IsFor(draft) && !draft.Design.Letterpress) yield break;
        if (IsHalved(draft))
        {
            foreach (var row in shares.SelectMany(share => Halves(draft, share))) yield return row;
            yield break;
        }
        foreach (var share in shares)
            yield return new(TaxLabel(draft, share, shares.Count), draft.Money(share.Tax), false);
        if (shares.Count > 1)
            yield return new(draft.Words.Head("tax_sum"), draft.Money(draft.Invoice.Totals.Tax), false);
    }

    /// <summary>India's goods and services tax is printed as the centre's half and the state's.</summary>
    internal static bool IsHalved(Draft draft) =>
        draft.Locale.Currency == "INR" && draft.Words.Language == "en" && draft.Invoice.Totals.Shares.Count == 1 && !draft.Design.Mirrored;

    private static IEnumerable<Row> Halves(Draft draft, TaxShare share)
    {
        var half = Math.Round(share.Tax / 2, 2, MidpointRounding.AwayFromZero);
        yield return new(draft.Words.Fill("tax_half_one", ("rate", draft.Locale.Plain(share.Rate / 2))), draft.Money(half), false);
        yield return
            new(draft.Words.Fill("tax_half_two", ("rate", draft.Locale.Plain(share.Rate / 2))), draft.Money(share.Tax - half), false);
    }

    private static string TaxLabel(Draft draft, TaxShare share, int count)
    {
        var key = count > 1 ? "tax_on" : draft.Locale.Currency == "USD" ? "tax_us" : "tax";
        return draft.Words.Fill(key, ("rate", draft.Locale.Plain(share.Rate)), ("base", draft.Money(share.Base)));
    }

    private static string Currency(Draft draft, string label) =>
        label.Replace("{currency}", draft.Locale.Currency, StringComparison.OrdinalIgnoreCase);

    private static void TaxTable(Draft draft, double x, double y, double width)
    {
        var (canvas, design, locale) = (draft.Canvas, draft.Design, draft.Locale);
        var step = width / 3;
        void Cells(string rate, string sum, string tax, TextStyle style)
        {
            canvas.Text(rate, x, y + 2, style);
            canvas.Text(sum, x + step, y + 2, style, Align.Right, step - 4);
            y = canvas.Text(tax, x + step * 2, y + 2, style, Align.Right, step - 4) + 2;
        }
        Cells(draft.Words.Head("line_tax"), draft.Words.Head("net"), draft.Words.Head("tax_sum"), design.Small.Strong);
        canvas.Rule(x, y, x + width, y, design.Line);
        foreach (var share in draft.Invoice.Totals.Shares)
            Cells(locale.Plain(share.Rate) + " %", locale.Number(draft.Sign * share.Base), locale.Number(draft.Sign * share.Tax),
                design.Small);
    }
}
