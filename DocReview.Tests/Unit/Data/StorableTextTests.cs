using System.Text;
using System.Text.Json;
using DocReview.Domain.Data;

namespace DocReview.Tests.Unit.Data;

/// <summary>What PostgreSQL cannot hold.</summary>
public sealed class StorableTextTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Büro 42 €", "Büro 42 €")]
    [InlineData("\U0001F4C4 and \U0001F4C4", "\U0001F4C4 and \U0001F4C4")]
    [InlineData("a\0b\0", "a\ufffdb\ufffd")]
    public void Only_nul_is_replaced(string text, string expected) => Assert.Equal(expected, StorableText.Clean(text));

    [Fact]
    public void Surrogates_without_their_other_half_are_replaced_and_pairs_stay()
    {
        Assert.Equal("\ufffd\U0001F4C4\ufffd", StorableText.Clean("\udc00\U0001F4C4\ud83d"));
        Assert.Equal("\"\\uFFFD\"", Encoding.UTF8.GetString(StorableText.Json("\udc00")));
    }

    [Fact]
    public void Json_keeps_every_byte_but_the_escapes_of_nul()
    {
        foreach (var text in new[] { "\0", "\\u0000", "\\\0", "\\\\u0000\0\0", "a\0\"\0", "u0000", "\\", "" })
        {
            var clean = Encoding.UTF8.GetString(StorableText.Json(new[] { text }));

            Assert.Equal(JsonSerializer.Serialize(new[] { text.Replace('\0', '\ufffd') }, DomainJson.Options), clean);
        }
    }
}
