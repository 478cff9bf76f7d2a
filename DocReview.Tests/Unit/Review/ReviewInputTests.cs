using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Review;

namespace DocReview.Tests.Unit.Review;

public sealed class ReviewInputTests
{
    [Fact]
    public void Normalises_every_field()
    {
        var invoice = Accepted(new()
        {
            ["vendor_name"] = "  Fähre \u0000 GmbH\n& Co. ",
            ["invoice_date"] = "31.03.2025",
            ["total_amount"] = "1.190,00 €",
            ["currency"] = "eur",
            ["payment_status"] = "Paid",
            ["vendor_vat_id"] = "DE 129 273 398",
            ["iban"] = "de89 3704 0044 0532 0130 00",
        });

        Assert.Equal("Fähre GmbH & Co.", invoice["vendor_name"]);
        Assert.Equal("2025-03-31", invoice["invoice_date"]);
        Assert.Equal("1190.00", invoice["total_amount"]);
        Assert.Equal("EUR", invoice["currency"]);
        Assert.Equal("paid", invoice["payment_status"]);
        Assert.Equal("DE129273398", invoice["vendor_vat_id"]);
        Assert.Equal("DE89370400440532013000", invoice["iban"]);
    }

    [Fact]
    public void Holds_every_field_even_when_none_was_sent()
    {
        var invoice = Accepted([]);
        Assert.Equal(InvoiceFields.All, invoice.Fields.Keys);
        Assert.All(invoice.Fields.Values, Assert.Null);
    }

    [Fact]
    public void A_failed_checksum_is_no_error() => Assert.Equal("DE00", Accepted(new() { ["iban"] = "DE00" })["iban"]);

    [Fact]
    public void What_was_accepted_is_accepted_again_unchanged()
    {
        var once = Accepted(new()
        {
            ["vendor_name"] = "A\u0301cme", ["invoice_date"] = "3 April 2025", ["tax_amount"] = "0,190", ["currency"] = "£",
            ["iban"] = "gb29 nwbk 6016 1331 9268 19", ["payment_status"] = "PARTIAL",
        }, new ReviewedLineItem("Bolts", "1,5", "0.333", "1.234"));
        var twice = Accepted(once.Fields.ToDictionary(), [.. once.LineItems]);
        Assert.Equal(once.Fields, twice.Fields);
        Assert.Equal(once.LineItems, twice.LineItems);
    }

    [Fact]
    public void Lone_surrogates_and_overrides_are_dropped() =>
        Assert.Equal("AB😀", Accepted(new() { ["vendor_name"] = "A\uD800\u202EB😀\uDC00" })["vendor_name"]);

    [Fact]
    public void Empty_rows_are_dropped_and_errors_count_rows_as_sent()
    {
        var lines = new ReviewedLineItem[] { new(" ", "", null, null), new("Bolts", "2", "1.00", "2.00"), new("Nuts", null, null, "two") };
        Assert.Single(Accepted([], lines[..2]).LineItems);
        Assert.Equal(["line_items[2].amount"], Errors([], lines).Keys);
    }

    [Theory]
    [InlineData("vendor_name", 201)]
    [InlineData("invoice_number", 101)]
    [InlineData("iban", 41)]
    public void Lengths_are_bounded(string field, int length) =>
        Assert.Contains("Shorten", Errors(new() { [field] = new string('7', length) })[field]);

    [Theory]
    [InlineData("currency", "$")]
    [InlineData("currency", "EURO")]
    [InlineData("payment_status", "maybe")]
    [InlineData("due_date", "soon")]
    [InlineData("net_amount", "a lot")]
    public void Errors_stand_under_the_name_of_their_field(string field, string typed) =>
        Assert.Equal([field], Errors(new() { [field] = typed }).Keys);

    [Fact]
    public void A_field_that_does_not_exist_is_an_error() =>
        Assert.Contains("vendor_name", Errors(new() { ["vendor"] = "Acme" })["vendor"]);

    [Fact]
    public void Too_many_lines_are_refused_as_a_whole() =>
        Assert.Equal(["line_items"], Errors([], [.. Enumerable.Repeat(new ReviewedLineItem("x", null, null, null), 1001)]).Keys);

    private static ReviewedInvoice Accepted(Dictionary<string, string?> fields, params ReviewedLineItem[] lines) =>
        Assert.IsType<ReviewInputResult.Accepted>(ReviewInput.Parse(fields, lines)).Invoice;

    private static IReadOnlyDictionary<string, string> Errors(Dictionary<string, string?> fields, params ReviewedLineItem[] lines) =>
        Assert.IsType<ReviewInputResult.Invalid>(ReviewInput.Parse(fields, lines)).Errors;
}
