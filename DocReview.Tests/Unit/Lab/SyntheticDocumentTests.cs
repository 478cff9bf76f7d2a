using System.Globalization;
using System.Text.Json;
using DocReview.Domain.Extraction.Identifiers;
using DocReview.Lab.Synthesis;
using DocReview.Lab.Invoices;
using DocReview.Lab.Samples;

namespace DocReview.Tests.Unit.Lab;

public sealed class SyntheticDocumentTests
{
    [Fact]
    public void A_seed_gives_the_same_papers_every_time()
    {
        var set = new DocumentSet(12, 5, 0);
        for (var i = 0; i < set.Count; i++)
        {
            var (one, two) = (set.Make(i), set.Make(i));
            Assert.Equal(one.Content, two.Content);
            Assert.Equal(JsonSerializer.Serialize(one.Truth, GroundTruth.Json), JsonSerializer.Serialize(two.Truth, GroundTruth.Json));
        }
    }

    [Fact]
    public void Another_seed_gives_other_documents() =>
        Assert.NotEqual(new DocumentSet(1, 5, 0).Make(0).Content, new DocumentSet(1, 6, 0).Make(0).Content);

    [Fact]
    public void What_is_printed_adds_up()
    {
        for (var seed = 1UL; seed <= 300; seed++)
        {
            var invoice = DocumentGenerator.Draw(seed).Invoice;
            var totals = invoice.Totals;
            var step = invoice.RoundedTo ?? 0;
            Assert.InRange(Math.Abs(totals.Net + totals.Tax - totals.Total), 0, step);
            Assert.Equal(totals.Tax, totals.Shares.Sum(s => s.Tax));
            Assert.Equal(totals.Total - invoice.Prepaid - totals.Withheld + (invoice.PreviousPaid ? 0 : invoice.Previous), totals.Due);
            Assert.Equal(totals.Lines, invoice.Lines.Sum(l => l.Amount));
        }
    }

    [Fact]
    public void The_truth_is_what_the_document_says()
    {
        var document = DocumentGenerator.Draw(42);
        var expected = new DocumentSet(1, 0, 0).Make(42).Truth.Expected;
        Assert.Equal(document.Invoice.Seller.Name, expected["vendor_name"].GetString());
        Assert.Equal(document.Invoice.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), expected["invoice_date"].GetString());
        Assert.Equal(
            GroundTruth.Money((document.Invoice.Negative ? -1 : 1) * document.Invoice.Totals.Total), expected["total_amount"].GetString());
    }

    [Theory]
    [InlineData("DE")]
    [InlineData("AT")]
    [InlineData("FR")]
    [InlineData("NL")]
    [InlineData("IT")]
    [InlineData("ES")]
    [InlineData("GB")]
    [InlineData("BE")]
    [InlineData("SE")]
    [InlineData("CH")]
    [InlineData("IE")]
    public void Invented_ids_hold_by_the_products_own_checks(string country)
    {
        var random = new DocReview.Lab.Drawing.SeededRandom(9);
        for (var i = 0; i < 50; i++)
        {
            var id = CheckDigits.VatId(country, random.Int(1, 9) + random.Digits(9));
            Assert.True(VatId.IsValid(id.Replace(" MWST", "", StringComparison.Ordinal)), id);
            var iban = CheckDigits.Iban("DE", random.Digits(18));
            Assert.True(Iban.IsValid(iban), iban);
        }
    }

    [Fact]
    public void The_samples_in_the_checkout_are_the_ones_that_the_lab_makes()
    {
        var lines = File.ReadAllLines(Path.Combine(Support.Repository.Root, "samples", "truth.jsonl"));
        Assert.Equal(SampleSet.All().Select(s => JsonSerializer.Serialize(s.Truth, GroundTruth.Json)), lines);
    }
}
