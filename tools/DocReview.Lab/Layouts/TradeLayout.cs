using System.Globalization;

namespace DocReview.Lab.Layouts;

/// <summary>Merchandise software: a crowded block of references, a subject line, the sums in a strip of cells, terms with their
/// amounts.</summary>
public sealed class TradeLayout : ILayout
{
    public string Family => "trade";

    public void Draw(Draft draft)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        Logo.Draw(canvas, design.Logo, draft.Right - 40, 30, 40, design.Accent);
        if (!design.LogoOnly && design.Mirrored) canvas.Text(
            design.Brand ? seller.Brand ?? seller.Name : seller.Name, draft.Left, 40, design.Name);
        PartyBlock.Lines(draft, draft.TaxIdLines(SellerIds.Header).Concat(draft.BankLines(SellerIds.Header)), draft.Left, 62, design.Small);
        canvas.Text($"{seller.Name}, {string.Join(", ", seller.Address)}", draft.Left, 118, design.Small.At(6.6));
        PartyBlock.Draw(draft, draft.Invoice.Buyer, draft.Left, 134, design.Body, nameStrong: false);
        List<(string Label, string Value)> rows = [.. draft.MetaRows(), ("page_no", "1 / 1")];
        var y = MetaBlock.Draw(draft, design.Meta is MetaStyle.Boxed or MetaStyle.PairsRight ? design.Meta : MetaStyle.Pairs, rows,
            draft.Right - 225, 106, 225);
        var title = draft.Invoice.Number.Length > 0
            && design.Headline ? $"{draft.Title} {draft.Words.Head(draft.NumberKey)} {draft.Invoice.Number}" : draft.Heading;
        y = canvas.Text(title, draft.Left, Math.Max(y, 226) + 14, design.Body.Strong.At(design.Size * 1.4)) + 6;
        if (draft.Invoice.Buyer.VatId is { } vat) y = canvas.Text($"{draft.Words.Label("buyer_vat_id")} {vat}", draft.Left, y, design.Body)
            + 4;
        y = canvas.Paragraph(draft.Words["greeting"], draft.Left, y, draft.Width, design.Body) + 6;
        y = new ItemTable(draft, draft.Left, draft.Width, canvas.Height - 60 - Footer.Height(draft), () => Next(draft)).Draw(y);
        if (y + 160 > canvas.Height - 60 - Footer.Height(draft)) y = Next(draft);
        var sums = design.Totals is TotalsStyle.TaxTable or TotalsStyle.FullWidth or TotalsStyle.Ruled ? design.Totals : TotalsStyle.Strip;
        y = TotalsBlock.Draw(draft with { Design = design with { Totals = sums } }, draft.Left, y + 10, draft.Width);
        y = Terms(draft, y + 10);
        PaymentBlock.Draw(draft, draft.Left, y, draft.Width);
        Stamp.Draw(draft, draft.Left, y - 40);
        Footer.Draw(draft, canvas.PageCount);
    }

    /// <summary>Terms as merchandise software prints them: until when, how much off, what is then to be paid.</summary>
    private static double Terms(Draft draft, double y)
    {
        if (draft.Invoice.Early is not { } early) return y;
        var paid = Math.Round(draft.Invoice.Totals.Total * (100 - early.Percent) / 100, 2);
        var text = draft.Words.Fill("early_sum", ("early", draft.Locale.Date(early.Until)), ("percent", draft.Locale.Plain(early.Percent)),
            ("amount", draft.Money(paid)));
        return draft.Canvas.Paragraph(text, draft.Left, y, draft.Width, draft.Design.Body) + 3;
    }

    private static double Next(Draft draft)
    {
        Footer.Draw(draft);
        draft.Canvas.NewPage();
        var y = draft.Canvas.Text($"{draft.Title} {draft.Invoice.Number}", draft.Left, 44, draft.Design.Label);
        return draft.Canvas.Text(draft.Words.Fill("page", ("n", draft.Canvas.PageCount.ToString(CultureInfo.InvariantCulture)),
            ("total", draft.Canvas.PageCount.ToString(CultureInfo.InvariantCulture))), draft.Left, y, draft.Design.Label) + 8;
    }
}
