using System.Globalization;
using DocReview.Domain.Extraction.Fields.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace DocReview.Tests.Unit.Extraction.Fields.Tokens;

public sealed class AmountParserTests
{
    private static readonly Arbitrary<decimal> Cents =
        Gen.Choose(0, 2_000_000_000).Select(cents => cents / 100m).ToArbitrary();

    [Theory]
    [InlineData(".", ",")]
    [InlineData(",", ".")]
    [InlineData(" ", ",")]
    [InlineData("'", ".")]
    [InlineData("’", ".")]
    [InlineData("", ".")]
    [InlineData("", ",")]
    public void An_amount_printed_in_any_locale_is_read_back(string group, string point) => Prop.ForAll(Cents, amount =>
        AmountParser.Parse(Print(amount, group, point))!.Readings.Any(r => r.Value == amount && r.Decimals == 2))
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("{0}", 1)]
    [InlineData("-{0}", -1)]
    [InlineData("{0}-", -1)]
    [InlineData("({0})", -1)]
    [InlineData("€ {0}", 1)]
    [InlineData("${0}", 1)]
    [InlineData("-£{0}", -1)]
    [InlineData("£-{0}", -1)]
    [InlineData("{0} €", 1)]
    [InlineData("-{0} €", -1)]
    [InlineData("EUR {0}", 1)]
    [InlineData("{0} CHF", 1)]
    [InlineData("{0}zł", 1)]
    [InlineData("Rs.{0}", 1)]
    public void Marks_and_signs_do_not_change_the_amount(string frame, int sign) => Prop.ForAll(Cents, amount =>
        new[] { (",", "."), (".", ",") }.All(marks =>
            AmountParser.Parse(string.Format(CultureInfo.InvariantCulture, frame, Print(amount, marks.Item1, marks.Item2)))!
                .Readings.Any(r => r.Value == sign * amount))).QuickCheckThrowOnFailure();

    [Fact]
    public void Lakhs_are_read_back() => Prop.ForAll(Cents, amount =>
        AmountParser.Parse(amount.ToString("N2", new NumberFormatInfo { NumberGroupSizes = [3, 2] }))!.Readings[0].Value == amount)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_is_an_amount_or_none() =>
        Prop.ForAll<NonNull<string>>(text => AmountParser.Parse(text.Get) is null or { Readings.Count: > 0 }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("1,23,456.00", "123456.00")]
    [InlineData("€1.234,56", "1234.56")]
    [InlineData("RM6.00", "6.00")]
    [InlineData("$ 42.00", "42.00")]
    [InlineData("100,00EUR", "100.00")]
    [InlineData("12,00-", "-12.00")]
    [InlineData("-9,32", "-9.32")]
    [InlineData("($144.00)", "-144.00")]
    [InlineData("1.234,-", "1234")]
    [InlineData("€ -9,32", "-9.32")]
    public void Marks_and_signs_are_understood(string printed, string amount) =>
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), AmountParser.Parse(printed)!.Readings[0].Value);

    [Fact]
    public void A_lone_mark_before_three_figures_is_kept_both_ways() =>
        Assert.Equal([1234m, 1.234m], AmountParser.Parse("1.234")!.Readings.Select(r => r.Value));

    [Theory]
    [InlineData("04.05.2018")]
    [InlineData("1.23.456")]
    [InlineData("")]
    [InlineData("12345678901234567890")]
    public void What_is_no_amount_is_none(string printed) => Assert.Null(AmountParser.Parse(printed));

    private static string Print(decimal amount, string group, string point)
    {
        var format = new NumberFormatInfo { NumberGroupSeparator = group, NumberDecimalSeparator = point };
        return amount.ToString(group.Length == 0 ? "F2" : "N2", format);
    }
}
