using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Review.Rules;

namespace DocReview.Tests.Unit.Review.Rules;

public sealed class InvoiceRulesTests
{
    private static readonly DateOnly Today = new(2025, 4, 1);

    [Fact]
    public void A_sound_invoice_raises_nothing() => Assert.Empty(InvoiceRules.Check(Sound(), Today));

    [Fact]
    public void Nothing_blocks() => Assert.DoesNotContain(
        InvoiceRules.Check(Sound(("vendor_name", null), ("total_amount", "1"), ("iban", "x"), ("due_date", "2020-01-01")), Today),
        finding => finding.Severity == FindingSeverity.Blocking);

    [Theory]
    [InlineData("amounts_disagree", "total_amount", "119.02")]
    [InlineData("amounts_disagree", "total_amount", "100.00")]
    [InlineData("due_before_issue", "due_date", "2025-03-30")]
    [InlineData("date_in_future", "invoice_date", "2025-04-03")]
    [InlineData("iban_checksum", "iban", "DE89370400440532013001")]
    [InlineData("iban_checksum", "iban", "hello")]
    [InlineData("vat_id_checksum", "vendor_vat_id", "DE129273399")]
    [InlineData("amount_due_over_total", "amount_due", "119.01")]
    [InlineData("paid_but_due", "payment_status", "paid")]
    [InlineData("field_missing", "vendor_name", null)]
    [InlineData("field_missing", "invoice_number", null)]
    [InlineData("field_missing", "invoice_date", null)]
    [InlineData("field_missing", "currency", null)]
    public void Each_rule_names_the_field_to_look_at(string rule, string field, string? value) =>
        Assert.Contains(InvoiceRules.Check(Sound((field, value)), Today), finding => finding.Rule == rule && finding.Field == field);

    [Theory]
    [InlineData("total_amount", "119.01")]
    [InlineData("tax_amount", null)]
    [InlineData("net_amount", null)]
    [InlineData("due_date", "2025-03-31")]
    [InlineData("due_date", null)]
    [InlineData("invoice_date", "2025-04-02")]
    [InlineData("iban", null)]
    [InlineData("vendor_vat_id", "12345678")]
    [InlineData("amount_due", "0.00")]
    public void Rounding_gaps_and_what_cannot_be_told_raise_nothing(string field, string? value) =>
        Assert.Empty(InvoiceRules.Check(Sound((field, value)), Today));

    [Fact]
    public void Lines_may_sum_to_the_net_amount_or_to_the_total()
    {
        Assert.Empty(LineFindings("60.00", "40.00"));
        Assert.Empty(LineFindings("59.50", null, "59.50"));
        Assert.Empty(LineFindings());
        Assert.Equal("line_items", Assert.Single(LineFindings("60.00", "41.00")).Field);
    }

    [Fact]
    public void A_doubt_of_the_reader_stands_until_its_field_is_changed()
    {
        var doubt = new Finding("page_and_xml_disagree", FindingSeverity.Warning, "vendor_name", "The page says otherwise.");
        var result = new Result(Guid.NewGuid(), "", Reading(doubt), DateTimeOffset.UnixEpoch);
        Assert.Contains(doubt, InvoiceRules.Check(result, Today));

        result.Correct(Sound(("vendor_name", "Other")), DateTimeOffset.UnixEpoch);
        Assert.DoesNotContain(doubt, InvoiceRules.Check(result, Today));
    }

    private static IEnumerable<Finding> LineFindings(params string?[] amounts) => InvoiceRules
        .Check(Sound() with { LineItems = [.. amounts.Select(amount => new ReviewedLineItem("x", null, null, amount))] }, Today)
        .Where(finding => finding.Rule == "lines_disagree");

    private static InvoiceReading Reading(Finding finding) => new(
        Sound().Fields.ToDictionary(field => field.Key, field => new FieldReading(field.Value, 1, null, [])),
        [], [finding], "invoice", null);

    private static ReviewedInvoice Sound(params (string Field, string? Value)[] changes)
    {
        var fields = new Dictionary<string, string?>
        {
            ["vendor_name"] = "Acme", ["invoice_number"] = "7", ["invoice_date"] = "2025-03-31", ["due_date"] = "2025-04-30",
            ["currency"] = "EUR", ["net_amount"] = "100.00", ["tax_amount"] = "19.00", ["total_amount"] = "119.00",
            ["amount_due"] = "119.00", ["payment_status"] = "unpaid", ["vendor_vat_id"] = "DE129273398",
            ["iban"] = "DE89370400440532013000",
        };
        foreach (var (field, value) in changes)
        {
            fields[field] = value;
        }

        return new ReviewedInvoice(fields, []);
    }
}
