using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocReview.Lab.Invoices;

/// <summary>A line of a truth file: what a careful human reads off a document.</summary>
/// <remarks>In <c>Expected</c> a null value means "not on the page", a missing key "not scored".</remarks>
public sealed record GroundTruth
{
    public required string File { get; init; }

    public required string Kind { get; init; }

    public required string Language { get; init; }

    public string? DocType { get; init; }

    /// <summary>Layout family or vendor: what must not stand on both sides of a split.</summary>
    public string? Group { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required Dictionary<string, JsonElement> Expected { get; init; }

    public Dictionary<string, List<string>> Accept { get; init; } = [];

    public Dictionary<string, JsonElement>? ExpectedXml { get; init; }

    /// <summary>What must come of a file that cannot be read, such as <c>needs_password</c>.</summary>
    public string? Failure { get; init; }

    /// <summary>The password of an encrypted sample.</summary>
    public string? Password { get; init; }

    public string? Notes { get; init; }

    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.General)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IReadOnlyList<GroundTruth> ReadAll(string path) =>
        [.. System.IO.File.ReadLines(path).Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<GroundTruth>(line, Json)!)];

    public static void WriteAll(string path, IEnumerable<GroundTruth> truths) =>
        System.IO.File.WriteAllText(path, string.Concat(truths.Select(t => JsonSerializer.Serialize(t, Json) + "\n")));

    /// <summary>What the document says, in the truth's own words.</summary>
    /// <remarks>Sums that are not printed are left out rather than null: to work them out is no invention. Tax that nobody charges is
    /// one.</remarks>
    public static Dictionary<string, JsonElement> From(Invoice invoice, string currency)
    {
        var (totals, sign) = (invoice.Totals, invoice.Negative ? -1 : 1);
        var values = new Dictionary<string, object?>
        {
            ["vendor_name"] = invoice.Seller.Name,
            ["invoice_number"] = invoice.Number.Length == 0 ? null : invoice.Number,
            ["invoice_date"] = Iso(invoice.Date),
            ["due_date"] = invoice.DueDate is { } due ? Iso(due) : null,
            ["currency"] = currency,
            ["total_amount"] = Money(sign * totals.Total),
            ["vendor_vat_id"] = Bare(invoice.Seller.VatId ?? (IsVatId(invoice.Seller) ? invoice.Seller.TaxNumber : null)),
            ["iban"] = invoice.Seller.Iban,
            ["line_items"] = invoice.Lines.Select(line => LineOf(line, sign)).ToList(),
        };
        if (invoice.PrintsNet) values["net_amount"] = Money(sign * totals.Net);
        if (invoice.PrintsTax && (!invoice.NoTax || invoice.ZeroTaxLine)) values["tax_amount"] = Money(sign * totals.Tax);
        if (invoice.NoTax && !invoice.ZeroTaxLine) values["tax_amount"] = null;
        if (invoice.PrintsOwed) values["amount_due"] = Money(sign * totals.Due);
        if (invoice.PaidMark) values["payment_status"] = "paid";
        else if (invoice.Prepaid != 0) values["payment_status"] = totals.Due == 0 ? "paid" : "partial";
        return values.ToDictionary(e => e.Key, e => JsonSerializer.SerializeToElement(e.Value));
    }

    /// <summary>A German tax office's number (12/345/67890) is no VAT id; elsewhere one number is both.</summary>
    private static bool IsVatId(Party seller) => seller.TaxNumber?.Contains('/') is false;

    public static string Money(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    public static Dictionary<string, string?> LineOf(InvoiceLine line, int sign) => new()
    {
        ["description"] = line.Description,
        ["quantity"] = line.Quantity.ToString("0.####", CultureInfo.InvariantCulture),
        ["unit_price"] = Money(line.UnitPrice),
        ["amount"] = Money(sign * line.Amount),
    };

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Bare(string? id) => id?.Replace(" ", "", StringComparison.Ordinal);
}
