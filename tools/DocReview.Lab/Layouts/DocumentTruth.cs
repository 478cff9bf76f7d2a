using System.Text.Json;
using DocReview.Lab.Invoices;

namespace DocReview.Lab.Layouts;

/// <summary>What a printed document says: its content, less what its look leaves out.</summary>
public static class DocumentTruth
{
    public static GroundTruth From(string file, string kind, SyntheticDocument document) => new()
    {
        File = file,
        Kind = kind,
        Language = document.Words.Language,
        DocType =
            document.Invoice.Kind switch { InvoiceKind.CreditNote => "credit_note", InvoiceKind.Receipt => "receipt", _ => "invoice" },
        Group = document.Layout.Family,
        Expected = Expected(document),
        Accept = Accept(document),
    };

    private static Dictionary<string, JsonElement> Expected(SyntheticDocument document)
    {
        var expected = GroundTruth.From(document.Invoice, document.Locale.Currency);
        if (!PrintsCurrency(document)) expected.Remove("currency");
        if (document.Layout is ReceiptLayout) expected["payment_status"] = JsonSerializer.SerializeToElement("paid");
        else if (!expected.ContainsKey("payment_status")
            && document.Invoice is { PrintsOwed: true, Kind: InvoiceKind.Invoice }) expected["payment_status"] =
            JsonSerializer.SerializeToElement("unpaid");
        else if (!expected.ContainsKey("payment_status")
            && !document.Invoice.PrintsOwed && !SoundsOwed(document)) expected["payment_status"] = Nothing;
        expected["line_items"] = JsonSerializer.SerializeToElement(document.Invoice.Lines.Select(line => LineOf(document, line)));
        return expected;
    }

    private static readonly JsonElement Nothing = JsonSerializer.SerializeToElement<string?>(null);

    /// <summary>Whether the total is called by a word for what is owed, so that it may be either.</summary>
    private static bool SoundsOwed(SyntheticDocument document) =>
        Wordings.Wording.All(document.Words.Language, "owed").Concat(Wordings.Wording.All(document.Words.Language, "total_due_only"))
            .Any(owed => document.Words["total"].Contains(owed, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, string?> LineOf(SyntheticDocument document, InvoiceLine line)
    {
        var cells = GroundTruth.LineOf(line, document.Invoice.Negative ? -1 : 1);
        if (document.Layout is FolioLayout
            || !document.Design.Columns.Contains(Column.Quantity)
            && document.Layout is not (ReceiptLayout or ProseLayout)) cells["quantity"] = null;
        if (document.Layout is FolioLayout
            || !document.Design.Columns.Contains(Column.UnitPrice) && document.Layout is not ProseLayout) cells["unit_price"] = null;
        return cells;
    }

    private static bool PrintsCurrency(SyntheticDocument document) =>
        document.Locale.Place != CurrencyPlace.None
        || document.Words["total"].Contains("{currency}", StringComparison.Ordinal)
        || document.Layout is not (ReceiptLayout or ProseLayout) && document.Words["amount"]
        .Contains("{currency}", StringComparison.Ordinal);

    /// <summary>Numbers and ids in the other forms that a reader may give them.</summary>
    private static Dictionary<string, List<string>> Accept(SyntheticDocument document)
    {
        var invoice = document.Invoice;
        var accept = new Dictionary<string, List<string>>();
        if (invoice.Number.StartsWith('#')) accept["invoice_number"] = [invoice.Number[1..]];
        if (document.Design.Brand
            && invoice.Seller.Brand is { } brand
            && !invoice.Seller.Name.Contains(brand, StringComparison.OrdinalIgnoreCase)) accept["vendor_name"] = [brand];
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
