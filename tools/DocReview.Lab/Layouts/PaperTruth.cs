using System.Text.Json;
using DocReview.Lab.Invoices;

namespace DocReview.Lab.Layouts;

/// <summary>What a printed paper says: its content, less what its look leaves out.</summary>
public static class PaperTruth
{
    public static Truth Of(string file, string kind, Printable paper) => new()
    {
        File = file,
        Kind = kind,
        Language = paper.Words.Language,
        DocType = paper.Invoice.Kind switch { PaperKind.CreditNote => "credit_note", PaperKind.Receipt => "receipt", _ => "invoice" },
        Group = paper.Layout.Family,
        Expected = Expected(paper),
        Accept = Accept(paper),
    };

    private static Dictionary<string, JsonElement> Expected(Printable paper)
    {
        var expected = Truth.Of(paper.Invoice, paper.Locale.Currency);
        if (!PrintsCurrency(paper)) expected.Remove("currency");
        if (paper.Layout is TillLayout) expected["payment_status"] = JsonSerializer.SerializeToElement("paid");
        else if (!expected.ContainsKey("payment_status") && paper.Invoice is { PrintsOwed: true, Kind: PaperKind.Invoice }) expected["payment_status"] = JsonSerializer.SerializeToElement("unpaid");
        else if (!expected.ContainsKey("payment_status") && !paper.Invoice.PrintsOwed && !SoundsOwed(paper)) expected["payment_status"] = Nothing;
        expected["line_items"] = JsonSerializer.SerializeToElement(paper.Invoice.Lines.Select(line => LineOf(paper, line)));
        return expected;
    }

    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement<string?>(null);

    /// <summary>Whether the total is called by a word for what is owed, so that it may be either.</summary>
    private static bool SoundsOwed(Printable paper) =>
        Wordings.Wording.All(paper.Words.Language, "owed").Concat(Wordings.Wording.All(paper.Words.Language, "total_due_only"))
            .Any(owed => paper.Words["total"].Contains(owed, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string?> LineOf(Printable paper, InvoiceLine line)
    {
        var cells = Truth.LineOf(line, paper.Invoice.Negative ? -1 : 1);
        if (paper.Layout is FolioLayout || !paper.Design.Columns.Contains(Column.Quantity) && paper.Layout is not (TillLayout or ProseLayout)) cells["quantity"] = null;
        if (paper.Layout is FolioLayout || !paper.Design.Columns.Contains(Column.UnitPrice) && paper.Layout is not ProseLayout) cells["unit_price"] = null;
        return cells;
    }

    private static bool PrintsCurrency(Printable paper) =>
        paper.Locale.Place != CurrencyPlace.None
        || paper.Words["total"].Contains("{currency}", StringComparison.Ordinal)
        || paper.Layout is not (TillLayout or ProseLayout) && paper.Words["amount"].Contains("{currency}", StringComparison.Ordinal);

    /// <summary>Numbers and ids in the other forms that a reader may give them.</summary>
    private static Dictionary<string, List<string>> Accept(Printable paper)
    {
        var invoice = paper.Invoice;
        var accept = new Dictionary<string, List<string>>();
        if (invoice.Number.StartsWith('#')) accept["invoice_number"] = [invoice.Number[1..]];
        if (paper.Design.Brand && invoice.Seller.Brand is { } brand && !invoice.Seller.Name.Contains(brand, StringComparison.OrdinalIgnoreCase)) accept["vendor_name"] = [brand];
        var ids = VatIdForms(invoice.Seller);
        if (ids.Count > 0) accept["vendor_vat_id"] = ids;
        return accept;
    }

    private static List<string> VatIdForms(Party seller)
    {
        var forms = new List<string>();
        if (seller.VatId is { } vat)
        {
            if (vat.EndsWith(" MWST", StringComparison.Ordinal)) forms.Add(vat[..^5]);
            if (char.IsDigit(vat[0]) && seller.Country is "GB" or "IT") forms.Add(seller.Country + vat);
            if (seller.TaxNumber is { } tax && !tax.Contains('/')) forms.Add(tax);
        }
        return forms;
    }
}
