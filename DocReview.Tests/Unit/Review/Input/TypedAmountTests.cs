using DocReview.Domain.Review.Input;

namespace DocReview.Tests.Unit.Review.Input;

public sealed class TypedAmountTests
{
    [Theory]
    [InlineData("1234.5", "1234.5")]
    [InlineData("1234.50", "1234.50")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("1,234.56", "1234.56")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("1\u202F234,56", "1234.56")]
    [InlineData("1'234.50", "1234.50")]
    [InlineData("1\u2019234.50", "1234.50")]
    [InlineData("12,34,567.89", "1234567.89")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("12,5", "12.5")]
    [InlineData("0,125", "0.125")]
    [InlineData("0.125", "0.125")]
    [InlineData(".5", "0.5")]
    [InlineData("007.50", "7.50")]
    [InlineData("+5", "5")]
    [InlineData("1234,567", "1234.567")]
    public void Reads_the_notations_of_the_world(string typed, string value) =>
        Assert.Equal(value, FieldValidation.ReadAmount(typed).Value);

    [Theory]
    [InlineData("-12.00", "-12.00")]
    [InlineData("\u221212.00", "-12.00")]
    [InlineData("12,00-", "-12.00")]
    [InlineData("(12.00)", "-12.00")]
    [InlineData("€ -12,00", "-12.00")]
    [InlineData("-0.00", "0.00")]
    public void Reads_credit_however_it_is_marked(string typed, string value) =>
        Assert.Equal(value, FieldValidation.ReadAmount(typed).Value);

    [Theory]
    [InlineData("€1,234.56", "1234.56")]
    [InlineData("1.234,56 €", "1234.56")]
    [InlineData("CHF 45.00", "45.00")]
    [InlineData("45.00 EUR", "45.00")]
    [InlineData("R$ 5,00", "5.00")]
    [InlineData("Rs. 500", "500")]
    [InlineData("45,-", "45.00")]
    [InlineData("1.234,--", "1234.00")]
    public void Takes_a_currency_beside_the_amount(string typed, string value) =>
        Assert.Equal(value, FieldValidation.ReadAmount(typed).Value);

    [Fact]
    public void A_comma_before_three_digits_is_asked_about()
    {
        var read = FieldValidation.ReadAmount("1,234");
        Assert.Null(read.Value);
        Assert.Equal("\"1,234\" can be read two ways. Write 1234 or 1.234.", read.Error);
    }

    [Theory]
    [InlineData("twelve")]
    [InlineData("1.2.3")]
    [InlineData("12 34")]
    [InlineData("(12.00")]
    [InlineData("12.00)")]
    [InlineData("1e9")]
    [InlineData("--5")]
    [InlineData("NaN")]
    [InlineData("1234567890123456")]
    [InlineData("0.1234567")]
    public void Refuses_what_is_no_amount(string typed) => Assert.NotNull(FieldValidation.ReadAmount(typed).Error);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00A0\t")]
    public void Nothing_typed_is_nothing(string? typed) => Assert.Equal(TypedValue.Empty, FieldValidation.ReadAmount(typed));
}
