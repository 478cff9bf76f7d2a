using System.Globalization;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A supplier's periodic bill: what is owed in a box on the first page, meters and charges on the second.</summary>
public sealed class UtilityLayout : ILayout
{
    public string Family => "utility";

    public void Draw(Draft draft)
    {
        var (canvas, design, seller) = (draft.Canvas, draft.Design, draft.Invoice.Seller);
        Logo.Draw(canvas, design.Logo, draft.Left, 34, 36, design.Accent);
        if (!design.LogoOnly) canvas.Text(design.Brand ? seller.Brand ?? seller.Name : seller.Name,
            draft.Left + (design.Logo is LogoKind.None ? 0 : 46), 42, design.Name);
        var contact = PartyBlock.Lines(draft,
            draft.ContactLines().Concat(draft.TaxIdLines(SellerIds.Header)).Concat(draft.BankLines(SellerIds.Header)), draft.Left, 40,
                design.Small, Align.Right, draft.Width);
        var y = Math.Max(contact, 110);
        if (design.Mirrored) y = canvas.Text($"{seller.Name} - {string.Join(", ", seller.Address)}", draft.Left, y, design.Small.At(6.5))
            + 2;
        var bottom = PartyBlock.Draw(draft, draft.Invoice.Buyer, draft.Left, y, design.Body, nameStrong: false);
        y = MetaBlock.Draw(draft, design.Meta is MetaStyle.Boxed or MetaStyle.PairsRight ? design.Meta : MetaStyle.Pairs,
            [.. draft.MetaRows(), ("contract_no", Contract(draft))], draft.Right - 235, y, 235);
        y = canvas.Text(draft.Heading, draft.Left, Math.Max(y, bottom) + 20, design.Title.At(design.Size * 1.6)) + 8;
        y = Owed(draft, y) + 14;
        y = PaymentBlock.Draw(draft, draft.Left, y, draft.Width) + 16;
        if (design.Letterpress || y > 520)
        {
            Foot(draft);
            canvas.NewPage();
            y = 56;
        }
        y = Meter(draft, y) + 14;
        y = new ItemTable(draft, draft.Left, draft.Width, canvas.Height - 90, () => Next(draft)).Draw(y);
        if (y + 150 > canvas.Height - 80) y = Next(draft);
        TotalsBlock.Draw(draft, draft.Left, y + 8, draft.Width);
        Foot(draft);
    }

    private static string Contract(Draft draft) =>
        "3" + draft.Invoice.Number.Count(char.IsAsciiDigit)
            .ToString(CultureInfo.InvariantCulture) + draft.Invoice.Date.DayNumber.ToString(CultureInfo.InvariantCulture);

    private static double Owed(Draft draft, double y)
    {
        var (canvas, design, invoice) = (draft.Canvas, draft.Design, draft.Invoice);
        canvas.Fill(draft.Left, y, draft.Width, design.Size * 4.4, design.Tint, 4);
        var key = invoice.PrintsOwed ? "owed" : "total";
        canvas.Text(draft.TotalLabel(key), draft.Left + 10, y + 8, design.Body.Strong);
        canvas.Text(draft.Money(key == "owed" ? invoice.Totals.Due : invoice.Totals.Total), draft.Left, y + 6, design.Name, Align.Right,
            draft.Width - 10);
        if (invoice.DueDate is { } due && !design.DueInText)
            canvas.Text($"{draft.Words.Label("due")} {draft.Locale.Date(due)}", draft.Left + 10, y + 8 + design.Body.Leading, design.Body);
        return y + design.Size * 4.4;
    }

    /// <summary>Readings and dates that are no amounts and no dates of the invoice.</summary>
    private static double Meter(Draft draft, double y)
    {
        var (canvas, design, locale, date) = (draft.Canvas, draft.Design, draft.Locale, draft.Invoice.Date);
        var start = 1000 + date.DayNumber % 9000;
        string[][] rows =
        [
            [draft.Words.Head("meter"), draft.Words.Head("reading_old"), draft.Words.Head("reading_new"), draft.Words.Head("consumption")],
            [$"1ESY{date.DayNumber}", locale.Date(date.AddDays(-40)), locale.Date(date.AddDays(-9)), ""],
            ["", locale.Number(start, 0), locale.Number(start + 412, 0), $"{locale.Plain(412)} kWh"],
        ];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
                canvas.Text(row[i], draft.Left + i * draft.Width / 4, y, row == rows[0] ? design.Small.Strong : design.Small);
            y += design.Small.Leading + 2;
        }
        return y;
    }

    private static double Next(Draft draft)
    {
        Foot(draft);
        draft.Canvas.NewPage();
        return 56;
    }

    private static void Foot(Draft draft)
    {
        var seller = draft.Invoice.Seller;
        var text = $"{seller.Name}, {string.Join(", ", seller.Address)}. "
            + $"{string.Join(". ", draft.TaxIdLines(SellerIds.Footer).Concat(draft.BankLines(SellerIds.Footer)))}";
        // Bills that are short of room print their terms and their company in one go.
        if (draft.Invoice.Mention is { } mention) text = $"{mention} {text}";
        draft.Canvas.Paragraph(text, draft.Left, draft.Canvas.Height - 66, draft.Width, draft.Design.Small);
    }
}
