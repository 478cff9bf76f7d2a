using DocReview.Domain.Extraction.Text;

namespace DocReview.Tests.Unit.Extraction.Text;

public class WordTextTests
{
    [Theory]
    [InlineData("o\uFB03ce", "office")]
    [InlineData("sim\uFB01n \uFF11", "simfin 1")]
    [InlineData("\uFF11\uFF12\uFF0E\uFF15", "12.5")]
    [InlineData("\uFFE5\uFF15\uFF10", "¥50")]
    [InlineData("Kapitel \u2163", "Kapitel IV")]
    [InlineData("\u0132ssel, w\u0133k", "IJssel, wijk")]
    [InlineData("in\u00ADvoice", "invoice")]
    [InlineData("\u200B\u200E", "")]
    [InlineData("a\0b", "ab")]
    [InlineData("\u00A0x\u00A0", "x")]
    public void Glyphs_become_what_a_reader_would_type(string glyphs, string plain) => Assert.Equal(plain, WordText.Clean(glyphs));

    [Theory]
    [InlineData("x\u00B2")]
    [InlineData("10\u00BD")]
    [InlineData("\u2460")]
    [InlineData("\uFFFD\uE001")]
    [InlineData("日本")]
    public void What_would_change_a_number_or_has_no_plain_form_stays(string text) => Assert.Equal(text, WordText.Clean(text));

    [Theory]
    [InlineData("Mu\u0308ller", "Müller")]
    [InlineData("E\u0301tage a\u0300 c\u0327a", "Étage à ça")]
    [InlineData("Zlaty\u0301 kůn\u030C", "Zlatý kůň")]
    [InlineData("и\u0306", "й")]
    [InlineData("e\u0302\u0323", "ệ")]
    [InlineData("e\u0323\u0302", "ệ")]
    [InlineData("u\u0308\u0304", "ǖ")]
    [InlineData("\uFB01n\u0303", "fiñ")]
    public void Letters_and_their_accents_become_one_character(string apart, string together) =>
        Assert.Equal(together, WordText.Clean(apart));

    [Theory]
    [InlineData("\u0308u")]
    [InlineData("5\u0308")]
    [InlineData("x\u0301")]
    public void A_mark_that_no_letter_takes_stays(string text) => Assert.Equal(text, WordText.Clean(text));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() => Assert.Equal("a\uFFFD", WordText.Clean("a" + (char)0xD800));
}
