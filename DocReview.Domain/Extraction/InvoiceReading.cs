namespace DocReview.Domain.Extraction;

/// <summary>How a value came to be known.</summary>
public enum ValueOrigin
{
    /// <summary>An e-invoice, bare or attached to the PDF.</summary>
    Xml,

    /// <summary>The text layer of the page.</summary>
    Text,

    /// <summary>Recognised from pixels.</summary>
    Ocr,

    /// <summary>Computed from other fields, such as tax from net and total.</summary>
    Derived,

    /// <summary>Known from earlier corrections of this vendor's invoices.</summary>
    Learned,
}

/// <summary>Where a value stands and what speaks for it.</summary>
/// <param name="Printed">The text as printed, before normalising.</param>
/// <param name="Page">1-based page number, or null where the value stands on no page (XML, derived).</param>
/// <param name="Box">Where on that page, in the page's unit.</param>
/// <param name="Origin">How it was read.</param>
/// <param name="Label">The label that pointed to it, as printed.</param>
/// <param name="Checks">Names of the checks it passed, such as <c>net_plus_tax_is_total</c> or <c>iban_checksum</c>.</param>
public sealed record Evidence(
    string Printed, int? Page, Box? Box, ValueOrigin Origin, string? Label, IReadOnlyList<string> Checks);

/// <summary>Another value that was considered.</summary>
/// <param name="Value">Normalised as the field's own value is.</param>
/// <param name="Confidence">Calibrated probability, 0 to 1.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record RunnerUp(string Value, double Confidence, Evidence Evidence);

/// <summary>A field as read.</summary>
/// <param name="Value">Normalised: ISO 8601 date, decimal string, ISO 4217 code, id without spaces. Null where nothing convinced.</param>
/// <param name="Confidence">Calibrated probability that the value (or its absence) is right, 0 to 1.</param>
/// <param name="Evidence">Null exactly where <paramref name="Value"/> is.</param>
/// <param name="RunnersUp">At most five, best first.</param>
public sealed record FieldReading(
    string? Value, double Confidence, Evidence? Evidence, IReadOnlyList<RunnerUp> RunnersUp)
{
    /// <summary>A field that nothing on the document fills.</summary>
    public static readonly FieldReading Nothing = new(null, 0, null, []);
}

/// <summary>A cell of a line item.</summary>
public sealed record LineItemCell(string Value, int? Page, Box? Box);

/// <summary>One row of the invoice's table. Amounts and quantities are decimal strings with a point.</summary>
public sealed record LineItemReading(
    LineItemCell? Description, LineItemCell? Quantity, LineItemCell? UnitPrice, LineItemCell? Amount, double Confidence);

/// <summary>How much a doubt matters.</summary>
public enum FindingSeverity
{
    /// <summary>Worth knowing; needs nothing.</summary>
    Note,

    /// <summary>A reviewer should look.</summary>
    Warning,

    /// <summary>Stands against finalizing until mended or overridden.</summary>
    Blocking,
}

/// <summary>A doubt about an invoice, kept with it. Never an exception.</summary>
/// <param name="Rule">Stable snake_case name, such as <c>amounts_disagree</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Field">One of <see cref="InvoiceFields"/>, <c>line_items</c>, or null for the document.</param>
/// <param name="Message">One sentence for the reviewer.</param>
public sealed record Finding(string Rule, FindingSeverity Severity, string? Field, string Message);

/// <summary>Everything that reading an invoice yields: what the engine hands to the rest of the product.</summary>
/// <param name="Fields">One entry for each of <see cref="InvoiceFields.All"/>.</param>
/// <param name="LineItems">In printed order.</param>
/// <param name="Findings">Doubts raised while reading.</param>
/// <param name="DocumentType"><c>invoice</c>, <c>credit_note</c>, <c>receipt</c> or <c>other</c>.</param>
/// <param name="Language">ISO 639-1 code of the page's language, or null where unknown.</param>
public sealed record InvoiceReading(
    IReadOnlyDictionary<string, FieldReading> Fields,
    IReadOnlyList<LineItemReading> LineItems,
    IReadOnlyList<Finding> Findings,
    string DocumentType,
    string? Language);
