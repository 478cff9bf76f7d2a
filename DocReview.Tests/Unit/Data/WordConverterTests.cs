using System.Globalization;
using System.Text.Json;
using DocReview.Domain.Data;
using DocReview.Domain.Extraction;

namespace DocReview.Tests.Unit.Data;

/// <summary>Words as pages keep them.</summary>
public sealed class WordConverterTests
{
    // Where binary fractions, halves and the digits that a decimal keeps make rounding hard.
    private static readonly double[] HardNumbers =
    [
        0, -0.0, 1, -1, 12, 0.1, 0.25, 0.01, 0.001, 0.005, 0.015, 0.025, 1.005, 2.675, 10.125, 10.135, 10.126, 10.5, 10.499999999, 10.4999,
        0.994999, 0.995, 0.99999, 99.995, 100.1, 595.28, 841.89, 1e-7, -0.001, -0.004, -0.126, -10.126, -10.125,
        99999.99, 999999.994, 1e6 + 0.126, 123456789.126, 1e12 + 0.13, 1.1300000000000001, 1.1349999999999998, 1.135000000000001,
    ];

    [Fact]
    public void Numbers_are_written_as_a_decimal_of_two_places_writes_them()
    {
        foreach (var number in HardNumbers.Concat(Scattered()))
        {
            var expected = Math.Round((decimal)number, 2).ToString(CultureInfo.InvariantCulture);

            Assert.Equal($"[\"w\",{expected},0,0,0,false,{expected},3,4]", Written(number));
        }
    }

    [Fact]
    public void A_word_comes_back_as_it_was()
    {
        var word = new Word("Größe \"M\"", new Box(1.25, 20, 300.1, 4000.99), WordOrigin.Ocr, 0.87, 12, 3);

        Assert.Equal(word, JsonSerializer.Deserialize<Word>(JsonSerializer.Serialize(word, DomainJson.Options), DomainJson.Options));
    }

    private static string Written(double number) =>
        JsonSerializer.Serialize(new Word("w", new Box(number, 0, 0, 0), WordOrigin.TextLayer, number, 3, 4), DomainJson.Options);

    private static IEnumerable<double> Scattered()
    {
        var random = new Random(20261130);
        for (var i = 0; i < 100_000; i++)
        {
            var number = (random.NextDouble() * Math.Pow(10, random.Next(-3, 8))) - (random.Next(4) == 0 ? 500 : 0);
            yield return random.Next(3) switch { 0 => Math.Round(number, 2), 1 => Math.Round(number, 3), _ => number };
        }
    }
}
