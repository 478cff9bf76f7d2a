using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>A value as an e-invoice has it.</summary>
/// <param name="Value">Normalised as <see cref="FieldReading.Value"/> is.</param>
/// <param name="Printed">The text of the XML; where several were summed, all of them.</param>
/// <param name="Label">The business term (BT-1) or, where the vocabulary is not of EN 16931, its own number and name.</param>
/// <param name="Origin">Xml, or Derived where it was computed from other terms.</param>
internal sealed record XmlValue(string Value, string Printed, string Label, ValueOrigin Origin = ValueOrigin.Xml);

/// <summary>One line of an e-invoice (BG-25), normalised; null where the line does not say.</summary>
internal sealed record XmlLine(string? Description, string? Quantity, string? UnitPrice, string? Amount);

/// <summary>What leads from the lines to the amount due (BG-22), for checking the document against itself.</summary>
internal sealed record XmlSums(decimal? Allowances = null, decimal? Charges = null, decimal? Prepaid = null, decimal? Rounding = null);

/// <summary>An e-invoice in the desk's words, before it is checked: what every vocabulary is mapped to.</summary>
internal sealed class EInvoiceContent
{
    private readonly Dictionary<string, List<XmlValue>> values = [];

    /// <summary><c>invoice</c> or <c>credit_note</c>.</summary>
    public string DocumentType { get; set; } = "invoice";

    /// <summary>ISO 639-1, where the vocabulary is of one country.</summary>
    public string? Language { get; init; }

    /// <summary>How many invoices the file holds; the content is of the first.</summary>
    public int Invoices { get; init; } = 1;

    public IReadOnlyList<XmlLine> Lines { get; set; } = [];

    public XmlSums Sums { get; set; } = new();

    /// <summary>All values for a field, the best first.</summary>
    public IReadOnlyList<XmlValue> this[string field] => values.TryGetValue(field, out var found) ? found : [];

    /// <summary>Adds a value unless there is none or it is known already. The first one added is the field's.</summary>
    public void Add(string field, string? value, string? printed, string label, ValueOrigin origin = ValueOrigin.Xml)
    {
        if (value is null || this[field].Any(known => known.Value == value))
        {
            return;
        }

        values.TryAdd(field, []);
        values[field].Add(new XmlValue(value, printed ?? value, label, origin));
    }

    /// <summary>The field's amount, or null.</summary>
    public decimal? Amount(string field) => XmlAmount.Parse(this[field].FirstOrDefault()?.Value);
}
