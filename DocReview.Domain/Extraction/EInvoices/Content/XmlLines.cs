using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices.Content;

/// <summary>What lines of all vocabularies have in common.</summary>
internal static class XmlLines
{
    /// <summary>Whether a line bills something. Headings and comments come as lines with nothing to bill.</summary>
    public static bool Charges(decimal? quantity, decimal? amount) => quantity is not (null or 0) || amount is not (null or 0);

    /// <summary>A line from the texts of the XML.</summary>
    /// <param name="description">BT-153, or BT-154.</param>
    /// <param name="quantity">BT-129.</param>
    /// <param name="price">BT-146, for as many as <paramref name="basis"/> says.</param>
    /// <param name="basis">BT-149; null for one.</param>
    /// <param name="amount">BT-131.</param>
    public static XmlLine Line(string? description, string? quantity, string? price, string? basis, string? amount)
    {
        var (count, sum) = (XmlAmount.Parse(quantity), XmlAmount.Parse(amount));
        var each = UnitPrice(XmlAmount.Parse(price), XmlAmount.Parse(basis), count, sum);
        return new XmlLine(
            description,
            count is { } q ? XmlAmount.Quantity(q) : null,
            each is { } p ? XmlAmount.Money(p) : null,
            sum is { } a ? XmlAmount.Money(a) : null);
    }

    // "100.00 a thousand" is 0.10 each. Some programs write the quantity into the basis as well and mean the price of
    // one: the line's amount tells them apart.
    private static decimal? UnitPrice(decimal? price, decimal? basis, decimal? quantity, decimal? amount) =>
        basis is null or 0 or 1 || (amount is not null && price * quantity == amount) ? price : price / basis;
}
