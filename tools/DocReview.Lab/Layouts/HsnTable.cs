using DocReview.Lab.Invoices;

namespace DocReview.Lab.Layouts;

/// <summary>India's summary of taxes: a row for each code of goods, the centre's half and the state's side by side.</summary>
public static class HsnTable
{
    public static bool IsFor(Draft draft) =>
        draft.Design.Totals is TotalsStyle.TaxTable or TotalsStyle.FullWidth or TotalsStyle.Boxed && TotalsBlock.IsHalved(draft);

    /// <returns>The bottom of the table.</returns>
    public static double Draw(Draft draft, double x, double y, double width)
    {
        var (share, words) = (draft.Invoice.Totals.Shares[0], draft.Words);
        var rate = draft.Locale.Plain(share.Rate / 2);
        var (one, two) = (words.Fill("tax_half_one", ("rate", rate)), words.Fill("tax_half_two", ("rate", rate)));
        y = Row(draft, x, y, width, [words.Head("goods_code"), words.Head("net"), one, two, words.Head("tax_sum")], head: true);
        var codes = Codes(draft, share).ToList();
        foreach (var (code, net, half, tax) in codes)
            y = Row(draft, x, y, width, [code, .. Amounts(draft, net, half, tax - half, tax)], head: false);
        return codes.Count == 1
            ? y : Row(draft, x, y, width, [words.Head("total").Replace(" {currency}", "", StringComparison.OrdinalIgnoreCase),
            .. Amounts(draft, codes.Sum(c => c.Net), codes.Sum(c => c.Half), codes.Sum(c => c.Tax - c.Half), codes.Sum(c => c.Tax))],
            head: true);
    }

    /// <summary>The sums split over two codes where there are several lines; the last takes what rounding leaves.</summary>
    private static IEnumerable<(string Code, decimal Net, decimal Half, decimal Tax)> Codes(Draft draft, TaxShare share)
    {
        var whole = Math.Round(share.Tax / 2, 2, MidpointRounding.AwayFromZero);
        if (draft.Invoice.Lines.Count < 2)
        {
            yield return ("9983", share.Base, whole, share.Tax);
            yield break;
        }
        var net = draft.Invoice.Lines[0].Amount;
        var tax = Math.Round(net * share.Rate / 100, 2, MidpointRounding.AwayFromZero);
        var half = Math.Round(tax / 2, 2, MidpointRounding.AwayFromZero);
        yield return ("84713010", net, half, tax);
        yield return ("998314", share.Base - net, whole - half, share.Tax - tax);
    }

    private static IEnumerable<string> Amounts(Draft draft, params decimal[] amounts) =>
        amounts.Select(a => draft.Locale.Number(draft.Sign * a));

    private static double Row(Draft draft, double x, double y, double width, IReadOnlyList<string> cells, bool head)
    {
        var style = head ? draft.Design.Small.Strong : draft.Design.Small;
        var step = width / cells.Count;
        draft.Canvas.Text(cells[0], x, y + 2, style);
        for (var i = 1; i < cells.Count; i++)
            draft.Canvas.Text(cells[i], x + i * step, y + 2, style, Drawing.Align.Right, step - 4);
        return y + style.Leading + 4;
    }
}
