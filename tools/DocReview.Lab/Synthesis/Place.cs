using System.Globalization;

namespace DocReview.Lab.Synthesis;

/// <summary>A country as invoices know it.</summary>
public sealed record Place(
    string Country, string[] Languages, string Currency, decimal[] Rates, string[] LegalForms, string[] Cities,
    string[] Streets, string Phone, string VatRule, string Printed)
{
    public static readonly IReadOnlyList<Place> All = [.. Texts.Rows("places").Select(row => new Place(
        row[0], row[1].Split(','), row[2], [.. row[3].Split(',').Select(r => decimal.Parse(r, CultureInfo.InvariantCulture))],
        row[4].Split(','), row[5].Split(';'), row[6].Split(';'), row[7], row[8], row[9]))];
}
