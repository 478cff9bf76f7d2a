namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>An agreement between amounts that counts as a check of each of them.</summary>
/// <param name="Name">As the model weighs it and evidence shows it.</param>
/// <param name="Fields">The fields that it is a check of.</param>
internal sealed record AmountRelation(string Name, params IReadOnlyList<string> Fields)
{
    /// <summary>The lines of the table come to the net amount.</summary>
    public static readonly AmountRelation LinesSumToNet = new("lines_sum_to_net", InvoiceFields.NetAmount);

    /// <summary>The lines of the table come to the total.</summary>
    public static readonly AmountRelation LinesSumToTotal = new("lines_sum_to_total", InvoiceFields.TotalAmount);

    /// <summary>The tax is the net amount times a rate that is printed.</summary>
    public static readonly AmountRelation TaxRatePrinted = new("tax_rate_printed", InvoiceFields.NetAmount, InvoiceFields.TaxAmount);

    /// <summary>EN 16931 BR-CO-15.</summary>
    public static readonly AmountRelation NetPlusTaxIsTotal =
        new("net_plus_tax_is_total", InvoiceFields.NetAmount, InvoiceFields.TaxAmount, InvoiceFields.TotalAmount);

    /// <summary>Nothing was paid yet.</summary>
    public static readonly AmountRelation DueIsTotal = new("due_is_total", InvoiceFields.TotalAmount, InvoiceFields.AmountDue);

    /// <summary>EN 16931 BR-CO-16.</summary>
    public static readonly AmountRelation DueIsTotalLessPaid =
        new("due_is_total_less_paid", InvoiceFields.TotalAmount, InvoiceFields.AmountDue);

    /// <summary>An older balance is due with this invoice.</summary>
    public static readonly AmountRelation DueIsTotalAndBalance =
        new("due_is_total_and_balance", InvoiceFields.TotalAmount, InvoiceFields.AmountDue);

    private static readonly AmountRelation[] All =
        [LinesSumToNet, LinesSumToTotal, TaxRatePrinted, NetPlusTaxIsTotal, DueIsTotal, DueIsTotalLessPaid, DueIsTotalAndBalance];

    /// <summary>The relation of a name, or null where the name is of one that is no check.</summary>
    public static AmountRelation? Named(string? name) => Array.Find(All, relation => relation.Name == name);
}
