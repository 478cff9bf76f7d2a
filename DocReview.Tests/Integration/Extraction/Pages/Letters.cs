namespace DocReview.Tests.Integration.Extraction.Pages;

/// <summary>A letter that the tests wrote, with enough words for any judgement of a page.</summary>
internal static class Letters
{
    public static readonly string[] Invoice =
    [
        "Harbour Bakery Limited", "12 Quay Street, Bristol BS1 4DJ", "VAT registration GB 123 4567 82", "",
        "INVOICE", "Invoice number HB-2041", "Invoice date 14 March 2025", "Payment due 13 April 2025", "",
        "Sourdough loaves, forty pieces 120.00", "Rye bread, twenty pieces 58.00", "Delivery to the harbour 12.00", "",
        "Net amount 190.00", "Value added tax 20 per cent 38.00", "Total amount payable 228.00 GBP", "",
        "Please transfer the total to the account given below.", "Thank you for your order and for your custom.",
        "Our general terms of business apply to all deliveries.",
    ];

    public static byte[] Pdf(string entries = "") => new PdfSketch().Text(Invoice, entries).Build();
}
