using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A name with its address, with or without a label.</summary>
public static class PartyBlock
{
    public static double Buyer(Draft draft, double x, double y, bool withId = true)
    {
        var words = draft.Words;
        if (draft.Design.LabelsBuyer)
            y = draft.Canvas.Text(Twin(draft, "Nabywca", words.Label("bill_to")), x, y, draft.Design.Small) + 2;
        y = Draw(draft, draft.Invoice.Buyer, x, y, draft.Design.Body, nameStrong: draft.Design.LabelsBuyer);
        if (draft.Invoice.Buyer.Email is { } email) y = draft.Canvas.Text(email, x, y, draft.Design.Body);
        return withId && draft.Invoice.Buyer.VatId is { } vat
            ? draft.Canvas.Text($"{words.Label("buyer_vat_id")} {vat}", x, y + 2, draft.Design.Body)
            : y;
    }

    public static double Seller(Draft draft, double x, double y, bool labelled)
    {
        if (labelled) y = draft.Canvas.Text(Twin(draft, "Sprzedawca", draft.Words.Label("from")), x, y, draft.Design.Small) + 2;
        if (draft.Invoice.Seller.Slogan is { } slogan && draft.Design.Headline) y =
            draft.Canvas.Text(slogan.ToUpperInvariant(), x, y, draft.Design.Body.Strong.At(draft.Design.Size * 1.3)) + 3;
        y = draft.Design.LogoOnly
            ? Lines(draft, draft.Invoice.Seller.Address, x, y, draft.Design.Body)
            : Draw(draft, draft.Invoice.Seller, x, y, draft.Design.Body, nameStrong: true);
        return Lines(draft, draft.TaxIdLines(SellerIds.Header).Concat(draft.BankLines(SellerIds.Header)), x, y, draft.Design.Body);
    }

    // Where the language of the country is not the customer's, labels stand in both.
    private static string Twin(Draft draft, string foreign, string label) =>
        draft.Design is { Mirrored: true, GroupsIban: false } ? $"{foreign} / {label}" : label;

    public static double Draw(Draft draft, Party party, double x, double y, TextStyle style, bool nameStrong)
    {
        y = draft.Canvas.Text(party.Name, x, y, nameStrong ? style.Strong : style);
        return Lines(draft, party.Address, x, y, style);
    }

    public static double Lines(
        Draft draft, IEnumerable<string> lines, double x, double y, TextStyle style, Align align = Align.Left, double width = 0)
    {
        foreach (var line in lines)
            y = draft.Canvas.Text(line, x, y, style, align, width);
        return y;
    }
}
