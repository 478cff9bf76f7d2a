using System.Text.Json;
using DocReview.Lab.Invoices;
using DocReview.Lab.Scoring;

namespace DocReview.Tests.Unit.Lab;

/// <summary>Cases that were judged by the corpus's own scorer (Python, difflib); the verdicts here must be the same.</summary>
public sealed class ScorerTests
{
    [Theory]
    [InlineData("total_amount", "1234.50", "1234.5", true)]
    [InlineData("total_amount", "1234.50", "1234.504", true)]
    [InlineData("total_amount", "1234.50", "1234.51", false)]
    [InlineData("total_amount", "1234.50", "1,234.50", false)]
    [InlineData("invoice_number", "RE 2024-17", "re202417", true)]
    [InlineData("invoice_number", "2024/17", "202417", false)]
    [InlineData("iban", "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", true)]
    [InlineData("vendor_vat_id", "CHE-116.281.710", "CHE116281710", true)]
    [InlineData("invoice_date", "2024-03-05", "2024-03-05", true)]
    [InlineData("invoice_date", "2024-03-05", "2024-05-03", false)]
    [InlineData("currency", "EUR", "eur", true)]
    public void Values_are_the_same_or_not(string field, string right, string given, bool same) =>
        Assert.Equal(same, Scorer.Same(field, given, right));

    [Theory]
    [InlineData("Müller & Söhne GmbH", "MULLER & SOHNE GMBH", true)]
    [InlineData("Auberge de l'Étang", "AUBERGE DE L ETANG", true)]
    [InlineData("Kestrel Office Supplies U.S.A., Inc.", "Kestrel Office Supplies USA Inc", true)]
    [InlineData("Lantern Web Services, Inc.", "Lantern Web Services", true)]
    [InlineData("NORTHGATE FASTENERS S/B", "NORTHGATE FASTENERS 5/0", true)]
    [InlineData("24 HOUR MART S/B", "24 HOUR MART 5/0", false)]
    [InlineData("Adler GmbH", "GmbH", false)]
    [InlineData("KESTREL LANTERN SDN BHD", "LANTERN SDN BHD", false)]
    [InlineData("&&&", "&&&", false)]
    public void Names_are_alike_from_85_in_a_hundred(string right, string given, bool same) =>
        Assert.Equal(same, Scorer.Same("vendor_name", given, right));

    [Theory]
    [InlineData("abcd", "bcde", 0.75)]
    [InlineData("private", "privat", 0.923077)]
    [InlineData("abxcd", "abcd", 0.888889)]
    [InlineData("qabxcd", "abycdf", 0.666667)]
    public void The_ratio_is_difflibs(string a, string b, double ratio) =>
        Assert.Equal(ratio, NameSimilarity.Ratio(a, b), 6);

    [Fact]
    public void Each_field_gets_one_verdict()
    {
        var truth = GroundTruth("""{"total_amount":"10.00","due_date":null,"iban":null,"invoice_number":"7"}""");
        Assert.Equal(Verdict.Correct, Scorer.Field(truth, "total_amount", "10"));
        Assert.Equal(Verdict.Wrong, Scorer.Field(truth, "total_amount", "11"));
        Assert.Equal(Verdict.Missed, Scorer.Field(truth, "total_amount", ""));
        Assert.Equal(Verdict.Invented, Scorer.Field(truth, "due_date", "2024-01-01"));
        Assert.Equal(Verdict.RightlyEmpty, Scorer.Field(truth, "iban", null));
        Assert.Equal(Verdict.Correct, Scorer.Field(truth, "invoice_number", "#7"));
        Assert.Null(Scorer.Field(truth, "currency", "EUR"));
    }

    [Fact]
    public void A_line_counts_once()
    {
        var truth = GroundTruth("""{"line_items":[{"amount":"5.00"},{"amount":"5.00"},{"amount":"2.00"}]}""");
        Assert.Equal(2.0 * 2 / 5, Scorer.Lines(truth, ["5", "2.00"]));
        Assert.Equal(0, Scorer.Lines(truth, ["7.00"]));
    }

    private static GroundTruth GroundTruth(string expected) => new()
    {
        File = "one.pdf",
        Kind = "text_pdf",
        Language = "en",
        Expected = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(expected)!,
        Accept = new() { ["invoice_number"] = ["#7"] },
    };
}
