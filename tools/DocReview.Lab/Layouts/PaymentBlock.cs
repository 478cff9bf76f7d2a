using System.Globalization;

namespace DocReview.Lab.Layouts;

/// <summary>How and until when to pay, and the closing words.</summary>
public static class PaymentBlock
{
    /// <returns>The bottom of the block.</returns>
    public static double Draw(Draft draft, double x, double y, double width)
    {
        var (canvas, design) = (draft.Canvas, draft.Design);
        foreach (var sentence in Sentences(draft))
            y = canvas.Paragraph(sentence, x, y, width, design.Body) + 3;
        var bank = draft.BankLines(SellerIds.Payment).Concat(draft.TaxIdLines(SellerIds.Payment)).ToList();
        if (bank.Count > 0)
        {
            y = canvas.Text(draft.Words.Head("payment"), x, y + 5, design.Body.Strong) + 1;
            if (design.LogoOnly) y = canvas.Text($"{draft.Words.Label("holder")} {draft.Invoice.Seller.Name}", x, y, design.Body);
            y = PartyBlock.Lines(draft, bank, x, y, design.Body);
        }
        if (draft.Invoice.Greeting is { } thanks) y = canvas.Paragraph(thanks, x, y + 6, width, design.Body);
        return draft.Invoice.Mention is { } mention ? canvas.Paragraph(mention, x, y + 4, width, design.Small) : y;
    }

    private static IEnumerable<string> Sentences(Draft draft)
    {
        var (invoice, words, locale) = (draft.Invoice, draft.Words, draft.Locale);
        if (invoice.NoTax) yield return words["no_tax"];
        if (invoice.TermDays is { } days)
            yield return $"{words.Label("terms")} {words.Fill("terms_text", ("days", days.ToString(CultureInfo.InvariantCulture)))}";
        if (invoice.Early is { } early)
            yield return words.Fill("early_text", ("early", locale.Date(early.Until)), ("percent", locale.Plain(early.Percent)));
        if (invoice.DueDate is { } due && draft.Design.DueInText) yield return words.Fill("due_text", ("due", locale.Date(due)));
        if (invoice.Note is { } note) yield return note;
    }
}
