using DocReview.Domain.Extraction.EInvoices.Xml;

namespace DocReview.Domain.Extraction.EInvoices.Content;

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
