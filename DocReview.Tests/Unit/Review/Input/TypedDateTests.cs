using DocReview.Domain.Extraction;
using DocReview.Domain.Review.Input;

namespace DocReview.Tests.Unit.Review.Input;

public sealed class TypedDateTests
{
    [Theory]
    [InlineData("2025-03-31")]
    [InlineData("2025-3-31")]
    [InlineData("2025/03/31")]
    [InlineData("2025.03.31")]
    [InlineData("20250331")]
    [InlineData("2025-03-31T00:00:00Z")]
    [InlineData("31.03.2025")]
    [InlineData("31.3.25")]
    [InlineData("31. 3. 2025")]
    [InlineData("31/03/2025")]
    [InlineData("03/31/2025")]
    [InlineData("31-03-2025")]
    [InlineData("31 March 2025")]
    [InlineData("31st of March 2025")]
    [InlineData("31-Mar-2025")]
    [InlineData("March 31, 2025")]
    [InlineData("Mar 31st 2025")]
    [InlineData("31. März 2025")]
    [InlineData("31 maart 2025")]
    [InlineData("31 mars 2025")]
    [InlineData("31 marzo 2025")]
    [InlineData("31 de marzo de 2025")]
    [InlineData("Monday, 31 March 2025")]
    [InlineData("lundi 31 mars 2025")]
    public void Reads_the_notations_of_the_world(string typed) => Assert.Equal("2025-03-31", Read(typed).Value);

    [Fact]
    public void Points_mean_day_first() => Assert.Equal("2025-04-03", Read("03.04.2025").Value);

    [Fact]
    public void Slashes_that_could_be_either_are_asked_about() =>
        Assert.Equal("\"03/04/2025\" can be two dates. Write 2025-04-03 or 2025-03-04.", Read("03/04/2025").Error);

    [Fact]
    public void The_same_number_twice_is_one_date() => Assert.Equal("2025-04-04", Read("4/4/25").Value);

    [Theory]
    [InlineData("31.02.2025")]
    [InlineData("2025-13-01")]
    [InlineData("2025-00-10")]
    [InlineData("99/99/2025")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("ma 5 2025")]
    [InlineData("5 ju 2025")]
    [InlineData("tomorrow")]
    public void Refuses_what_is_no_day(string typed) => Assert.NotNull(Read(typed).Error);

    [Fact]
    public void An_abbreviation_of_two_months_is_refused() => Assert.NotNull(Read("5 jui 2025").Error);

    private static TypedValue Read(string typed) => FieldValidation.Read(InvoiceFields.InvoiceDate, typed);
}
