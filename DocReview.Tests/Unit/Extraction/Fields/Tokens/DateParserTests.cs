using System.Globalization;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace DocReview.Tests.Unit.Extraction.Fields.Tokens;

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
    [InlineData("en", "{0} {1} {2}")]
    [InlineData("en", "{1} {0}, {2}")]
    [InlineData("de", "{0}. {1} {2}")]
    [InlineData("fr", "{0} {1} {2}")]
    [InlineData("nl", "{0} {1} {2}")]
    [InlineData("it", "{0} {1} {2}")]
    [InlineData("es", "{0} de {1} de {2}")]
    public void A_date_in_words_is_read_back_in_its_language(string language, string frame) => Prop.ForAll(Days, day =>
        Parser.Parse(string.Format(CultureInfo.InvariantCulture, frame, day.Day, MonthName(language, day.Month), day.Year)) is [var only]
            && only.Date == day).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_reading_of_any_text_is_a_day_that_an_invoice_could_have() => Prop.ForAll<NonNull<string>>(text =>
        Parser.Parse(text.Get).All(r => r.Date.Year is > 1900 and < 2200)).QuickCheckThrowOnFailure();

    /// <summary>The whole name of a month: the first of its words.</summary>
    private static string MonthName(string language, int month) =>
        InvoiceLexicon.Shipped.Languages.Single(l => l.Code == language).Section("months")
            .Select(line => line.Split(' ')).Single(words => words[0] == month.ToString(CultureInfo.InvariantCulture))[1];

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
