using DocReview.Domain.Extraction.Text;

namespace DocReview.Tests.Unit.Extraction.Text;

public class LetterAccentsTests
{
    [Theory]
    [InlineData('é', 'e')]
    [InlineData('Ǖ', 'U')]
    [InlineData('й', 'и')]
    [InlineData('ß', 'ß')]
    [InlineData('7', '7')]
    public void A_letter_is_bare_without_its_marks(char letter, char bare) => Assert.Equal(bare, LetterAccents.Bare(letter));

    // The table was made by a program that knows Unicode; the runtime, which is built without it, cannot check it. Casing can: what is
    // composed of a small letter is the small form of what is composed of the capital one.
    [Theory]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ")]
    [InlineData("ΑΕΗΙΟΥΩ")]
    [InlineData("АЕЗИКОУЧЫЭ")]
    public void Capital_and_small_letters_take_the_same_marks(string capitals)
    {
        var both = from capital in capitals
                   from mark in Enumerable.Range('\u0300', 0x70).Select(mark => (char)mark)
                   let large = LetterAccents.Compose($"{capital}{mark}")
                   let small = LetterAccents.Compose($"{char.ToLowerInvariant(capital)}{mark}")
                   where large.Length == 1 && small.Length == 1
                   select (large, small);

        Assert.All(both, pair => Assert.Equal(pair.small, pair.large.ToLowerInvariant()));
        Assert.NotEmpty(both);
    }
}
