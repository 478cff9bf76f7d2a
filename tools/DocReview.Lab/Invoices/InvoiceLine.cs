namespace DocReview.Lab.Invoices;

/// <summary>A line of the invoice. Prices are as printed: with tax where the invoice's prices include it.</summary>
public sealed record InvoiceLine(string Description, decimal Quantity, decimal UnitPrice, decimal TaxRate)
{
    /// <summary>Smaller lines under the description, not lines of their own.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];

    public string? Code { get; init; }

    public string? Unit { get; init; }

    /// <summary>Percent off this line.</summary>
    public decimal Discount { get; init; }

    public decimal Amount => Math.Round(Quantity * UnitPrice * (1 - Discount / 100), 2, MidpointRounding.AwayFromZero);
}
