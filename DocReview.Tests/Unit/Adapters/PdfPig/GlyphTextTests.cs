using DocReview.Domain.Adapters.PdfPig;

namespace DocReview.Tests.Unit.Adapters.PdfPig;

public class GlyphTextTests
{
    [Theory]
    [InlineData("o\uFB03ce", "office")]
    [InlineData("\uFF11\uFF12\uFF0E\uFF15", "12.5")]
    [InlineData("in\u00ADvoice", "invoice")]
    [InlineData("\u200B\u200E", "")]
    [InlineData("a\0b", "ab")]
    [InlineData("x\u00B2", "x\u00B2")]
    public void Glyphs_become_what_a_reader_would_type(string glyphs, string plain) => Assert.Equal(plain, GlyphText.Plain(glyphs));

    [Fact]
    public void Half_a_surrogate_pair_becomes_a_replacement_character() => Assert.Equal("a\uFFFD", GlyphText.Plain("a" + (char)0xD800));
}
