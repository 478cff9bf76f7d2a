using System.Globalization;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace DocReview.Tests.Unit.Engine;

public sealed class DateParserTests
{
    private static readonly DateParser Parser = InvoiceLexicon.Shipped.Dates;

    private static readonly Arbitrary<DateOnly> Days = Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2049, 12, 31).DayNumber)
        .Select(DateOnly.FromDayNumber).ToArbitrary();

    [Theory]
    [InlineData("dd.MM.yyyy")]
    [InlineData("d/M/yyyy")]
    [InlineData("MM/dd/yyyy")]
    [InlineData("yyyy-MM-dd")]
    [InlineData("yyyyMMdd")]
    [InlineData("dd-MM-yy")]
    [InlineData("dd . MM . yyyy")]
    public void A_printed_date_is_among_its_readings(string format) => Prop.ForAll(Days, day =>
        Parser.Parse(day.ToString(format, CultureInfo.InvariantCulture)).Any(r => r.Date == day)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("3. März 2024", "2024-03-03")]
    [InlineData("Montag, 4. März 2024", "2024-03-04")]
    [InlineData("March 4th, 2024", "2024-03-04")]
    [InlineData("4-Mar-24", "2024-03-04")]
    [InlineData("1er août 2023", "2023-08-01")]
    [InlineData("29 maart 2014", "2014-03-29")]
    [InlineData("12 gennaio 2022", "2022-01-12")]
    [InlineData("5 de mayo de 2021", "2021-05-05")]
    [InlineData("August 3 , 2014", "2014-08-03")]
    [InlineData("24/05/201809:11", "2018-05-24")]
    public void Dates_in_words_have_one_reading(string printed, string date) =>
        Assert.Equal(DateOnly.Parse(date, CultureInfo.InvariantCulture), Assert.Single(Parser.Parse(printed)).Date);

    [Fact]
    public void Third_of_April_and_fourth_of_March_are_both_kept() =>
        Assert.Equal([new DateOnly(2025, 4, 3), new DateOnly(2025, 3, 4)], Parser.Parse("03/04/2025").Select(r => r.Date));

    [Theory]
    [InlineData("31.02.2024")]
    [InlineData("1.234,56")]
    [InlineData("12.5")]
    [InlineData("invoice")]
    [InlineData("99/99/9999")]
    public void What_is_no_date_has_no_reading(string printed) => Assert.Empty(Parser.Parse(printed));
}
