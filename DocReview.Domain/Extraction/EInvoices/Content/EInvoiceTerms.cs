using System.Xml.Linq;
using DocReview.Domain.Extraction.EInvoices.Xml;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Extraction.EInvoices.Content;

/// <summary>Terms of EN 16931 that the vocabularies nest differently and mean alike.</summary>
internal static class EInvoiceTerms
{
    /// <summary>BT-31 (VAT ids) before BT-32 (other tax ids); words such as a register's name are left out.</summary>
    /// <param name="content">Where to add them.</param>
    /// <param name="ids">Each with whether it is a VAT id.</param>
    public static void AddTaxIds(this EInvoiceContent content, IEnumerable<(string? Id, bool IsVat)> ids)
    {
        foreach (var (id, isVat) in ids.OrderByDescending(id => id.IsVat))
        {
            if (id is not null && VatId.Check(id).Verdict != VatIdVerdict.NotAnId)
            {
                content.Add(InvoiceFields.VendorVatId, VatId.Normalise(id), id, isVat ? "BT-31" : "BT-32");
            }
        }
    }

    /// <summary>BT-5; where it is missing or no ISO 4217 code, what the amounts say.</summary>
    /// <returns>The currency, or null where nothing names one.</returns>
    public static string? AddCurrency(this EInvoiceContent content, string? printed, IEnumerable<XElement> amounts, string label = "BT-5")
    {
        content.Add(InvoiceFields.Currency, CurrencyCode(printed), printed, label);
        content.Add(InvoiceFields.Currency,
            amounts.Select(amount => CurrencyCode(amount.Attr("currencyID"))).FirstOrDefault(code => code is not null), null, "currencyID");
        return content[InvoiceFields.Currency].FirstOrDefault()?.Value;
    }

    /// <summary>BT-84 where it is an IBAN by its shape; valid ones first, as national account numbers come here too.</summary>
    public static void AddAccounts(this EInvoiceContent content, IEnumerable<XElement> accounts, string label = "BT-84")
    {
        var printed = accounts.Select(account => account.Text()).OfType<string>().Where(Iban.HasShape);
        foreach (var account in printed.OrderByDescending(Iban.IsValid))
        {
            content.Add(InvoiceFields.Iban, Iban.Compact(account), account, label);
        }
    }

    /// <summary>BT-9, in the order given; instalments are due one after the other, so the earliest comes first.</summary>
    public static void AddDueDates(this EInvoiceContent content, IEnumerable<XElement> dates, string label = "BT-9")
    {
        foreach (var date in dates)
        {
            content.Add(InvoiceFields.DueDate, XmlDate.Read(date, last: true), date.Text(), label);
        }
    }

    /// <summary>An amount in the currency of the invoice; the one in the seller's accounting currency (BT-111) is left out.</summary>
    public static void AddMoney(
        this EInvoiceContent content, string field, IEnumerable<XElement> amounts, string? currency, string label) =>
        AddSum(content, field, InCurrency(amounts, currency).Take(1), currency, label);

    /// <summary>The sum of amounts in the currency of the invoice, as the document breaks it down.</summary>
    public static void AddSum(
        this EInvoiceContent content, string field, IEnumerable<XElement> amounts, string? currency, string label)
    {
        var parts = InCurrency(amounts, currency).ToList();
        var values = parts.Select(part => XmlAmount.Parse(part.Text())).OfType<decimal>().ToList();
        if (values.Count > 0)
        {
            content.Add(field, XmlAmount.Money(values.Sum(), currency), string.Join(" + ", parts.Select(part => part.Text())), label);
        }
    }

    // An invoice that names no currency means that of its first amount.
    private static IEnumerable<XElement> InCurrency(IEnumerable<XElement> amounts, string? currency)
    {
        var all = amounts.Where(amount => amount.Text() is not null).ToList();
        currency ??= all.FirstOrDefault()?.Attr("currencyID");
        return all.Where(amount =>
            currency is null || (amount.Attr("currencyID") ?? currency).Equals(currency, StringComparison.OrdinalIgnoreCase));
    }

    private static string? CurrencyCode(string? printed) => printed?.ToUpperInvariant() switch
    {
        "€" or "EURO" => "EUR",
        "£" => "GBP",
        { Length: 3 } code when code.All(char.IsAsciiLetterUpper) => code,
        _ => null,
    };
}
