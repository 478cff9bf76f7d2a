namespace DocReview.Lab.Invoices;

/// <summary>An invented company or person.</summary>
public sealed record Party(string Name, string Street, string PostalCity, string Country)
{
    /// <summary>What the company calls itself in large letters, where that is not its name.</summary>
    public string? Brand { get; init; }

    /// <summary>What the company says of itself beside its name: its trade, a promise.</summary>
    public string? Slogan { get; init; }

    /// <summary>Line under the name: owner, department, "Attn.".</summary>
    public string? Second { get; init; }

    public string? VatId { get; init; }

    /// <summary>A national tax number beside or instead of the VAT id.</summary>
    public string? TaxNumber { get; init; }

    public string? Registration { get; init; }

    public string? Phone { get; init; }

    public string? Fax { get; init; }

    public string? Email { get; init; }

    public string? Web { get; init; }

    public string? Bank { get; init; }

    public string? Bic { get; init; }

    /// <summary>Without spaces.</summary>
    public string? Iban { get; init; }

    /// <summary>A bank account that is no IBAN: sort code, routing number.</summary>
    public string? Account { get; init; }

    /// <summary>The name of the country as printed under the address, or null.</summary>
    public string? CountryName { get; init; }

    public IEnumerable<string> Address =>
        new[] { Second, Street, PostalCity, CountryName }.OfType<string>().SelectMany(line => line.Split('\n'));
}
