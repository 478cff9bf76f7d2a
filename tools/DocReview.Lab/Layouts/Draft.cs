using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Layouts;

/// <summary>A document being drawn: what it says, how it looks, in which words, on which sheet.</summary>
public sealed record Draft(Invoice Invoice, Design Design, Wording Words, Locale Locale, Canvas Canvas)
{
    public double Left => Design.Margin;

    public double Right => Canvas.Width - Design.Margin;

    public double Width => Right - Left;

    public int Sign => Invoice.Negative ? -1 : 1;

    public string Title => Words.Head(Invoice.Kind switch
    {
        InvoiceKind.CreditNote => "credit",
        InvoiceKind.Receipt => "receipt",
        _ => "invoice",
    });

    /// <summary>The title, with the number where it stands there and not among the dates.</summary>
    public string Heading => Design.TitleWithNumber ? $"{Title} {Invoice.Number}" : Title;

    public string NumberKey => Invoice.Kind switch
    {
        InvoiceKind.CreditNote => "credit_number",
        InvoiceKind.Receipt => "receipt_number",
        _ => "number",
    };

    /// <summary>A label of a sum, with the currency where its wording has one.</summary>
    public string TotalLabel(string key) => Words.Label(key).Replace("{currency}", Locale.Currency, StringComparison.OrdinalIgnoreCase);

    public string Money(decimal amount) => Locale.Money(Sign * amount);

    public string Iban(string iban) => Design.GroupsIban
        ? string.Join(' ', iban.Chunk(4).Select(part => new string(part)))
        : iban;

    /// <summary>Number, dates and references as label and value, the invoice's own first.</summary>
    public IReadOnlyList<(string Label, string Value)> MetaRows()
    {
        var rows = new List<(string Label, string Value)>();
        if (!Design.TitleWithNumber) rows.Add((NumberKey, Invoice.Number));
        rows.Add(("date", Locale.Date(Invoice.Date)));
        if (Invoice.DueDate is { } due && !Design.DueInText) rows.Add(("due", Locale.Date(due)));
        if (Design.TaxIdPlace == SellerIds.Meta && Invoice.Seller.VatId is { } vat) rows.Add(("vat_id", vat));
        for (var i = 0; i < Invoice.Distractors.Count; i++)
            rows.Insert(i % 2 == 0 && Design.Mirrored ? 0 : rows.Count, (Invoice.Distractors[i].Label, Invoice.Distractors[i].Text));
        return rows;
    }

    /// <summary>The seller's ids for a place, each a line with its label.</summary>
    public IEnumerable<string> TaxIdLines(SellerIds place)
    {
        if (Design.TaxIdPlace != place) yield break;
        var seller = Invoice.Seller;
        if (seller.VatId is { } vat && place != SellerIds.Meta) yield return $"{Words.Label("vat_id")} {vat}";
        if (seller.TaxNumber is { } tax) yield return $"{Words.Label("tax_id")} {tax}";
        if (seller.Registration is { } registration) yield return $"{Words.Label("registration")} {registration}";
    }

    public IEnumerable<string> BankLines(SellerIds place)
    {
        if (Design.BankPlace != place) yield break;
        var seller = Invoice.Seller;
        if (seller.Bank is { } bank) yield return bank;
        if (seller.Iban is { } iban) yield return $"{Words.Label("iban")} {Iban(iban)}";
        if (seller.Bic is { } bic) yield return $"{Words.Label("bic")} {bic}";
        if (seller.Account is { } account) yield return $"{Words.Label("account")} {account}";
    }

    public IEnumerable<string> ContactLines()
    {
        var seller = Invoice.Seller;
        if (seller.Slogan is { } slogan && !Design.Headline) yield return slogan;
        if (seller.Phone is { } phone) yield return $"{Words.Label("phone")} {phone}";
        if (seller.Fax is { } fax) yield return $"{Words.Label("fax")} {fax}";
        if (seller.Email is { } email) yield return email;
        if (seller.Web is { } web) yield return web;
    }
}
