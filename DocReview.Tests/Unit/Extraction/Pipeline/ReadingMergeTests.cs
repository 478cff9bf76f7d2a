using DocReview.Domain.Extraction.Pipeline;
using DocReview.Tests.Unit.Extraction.EInvoices;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Tests.Unit.Extraction.Pipeline;

public class ReadingMergeTests
{
    [Fact]
    public void What_one_reading_lacks_the_other_fills()
    {
        var merged = ReadingMerge.Merge(
            new PageSketch().With(VendorName, "Harbour Bakery").Build(), new PageSketch().With(InvoiceDate, "2025-03-14").Build());
        Assert.Equal(("Harbour Bakery", "2025-03-14"), (merged.Fields[VendorName].Value, merged.Fields[InvoiceDate].Value));
        Assert.Equal(All.Count, merged.Fields.Count);
    }

    [Fact]
    public void What_both_say_is_surer()
    {
        var merged = ReadingMerge.Merge(
            new PageSketch().With(InvoiceNumber, "HB-2041", 0.8).Build(), new PageSketch().With(InvoiceNumber, "HB-2041", 0.7).Build());
        Assert.InRange(merged.Fields[InvoiceNumber].Confidence, 0.85, 0.95);
    }

    [Fact]
    public void Of_two_values_the_surer_stands_less_sure_and_the_other_is_kept_beside_it()
    {
        var merged = ReadingMerge.Merge(
            new PageSketch().With(InvoiceNumber, "HB-2O41", 0.7).Build(), new PageSketch().With(InvoiceNumber, "HB-2041", 0.8).Build());
        Assert.Equal("HB-2041", merged.Fields[InvoiceNumber].Value);
        Assert.InRange(merged.Fields[InvoiceNumber].Confidence, 0.4, 0.7);
        Assert.Equal("HB-2O41", Assert.Single(merged.Fields[InvoiceNumber].RunnersUp).Value);
    }

    [Fact]
    public void A_name_that_lost_a_word_gives_way_to_the_whole()
    {
        var merged = ReadingMerge.Merge(
            new PageSketch().With(VendorName, "Harbour Bakery Ltd", 0.7).Build(),
                new PageSketch().With(VendorName, "Bakery Ltd", 0.9).Build());
        Assert.Equal("Harbour Bakery Ltd", merged.Fields[VendorName].Value);
    }

    [Fact]
    public void Amounts_come_from_one_reading_for_they_were_weighed_together()
    {
        var merged = ReadingMerge.Merge(
            new PageSketch().With(TotalAmount, "26.00", 0.7).With(NetAmount, "26.00", 0.9).Build(),
            new PageSketch().With(TotalAmount, "28.00", 0.9).With(NetAmount, "20.00", 0.8).With(TaxAmount, "8.00", 0.8).Build());
        Assert.Equal(["20.00", "8.00", "28.00"], new[] { NetAmount, TaxAmount, TotalAmount }.Select(field => merged.Fields[field].Value));
    }

    [Fact]
    public void The_lines_are_those_of_the_better_reading()
    {
        var main = new PageSketch().Line("Rye bread", "1", "2.00", "2.00").Build();
        Assert.Same(main.LineItems, ReadingMerge.Merge(main, new PageSketch().With(TotalAmount, "2.00").Build()).LineItems);
    }
}
