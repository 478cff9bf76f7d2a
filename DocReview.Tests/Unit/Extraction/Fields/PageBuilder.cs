using DocReview.Domain.Extraction;

namespace DocReview.Tests.Unit.Extraction.Fields;

/// <summary>Draws pages for the engine: text at a place, each word with the box it would have in print.</summary>
internal sealed class PageBuilder(WordOrigin origin = WordOrigin.TextLayer)
{
    private const double LetterWidth = 5;
    private const double LineHeight = 12;

    private readonly List<Word> _words = [];
    private int _line;

    /// <summary>Prints a line of text, its words a space apart.</summary>
    public PageBuilder Text(double left, double top, string text, double size = 1)
    {
        _line++;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var width = word.Length * LetterWidth * size;
            _words.Add(new Word(word, new Box(left, top, left + width, top + (LineHeight * size)), origin, 1, _line, _line));
            left += width + (LetterWidth * 0.7 * size);
        }

        return this;
    }

    /// <summary>Prints text that ends at a right edge, as amounts do.</summary>
    public PageBuilder Right(double right, double top, string text) =>
        Text(right - text.Split(' ').Sum(w => w.Length * LetterWidth) - (text.Count(c => c == ' ') * LetterWidth * 0.7), top, text);

    /// <summary>Prints a label and an amount on the row of a sum.</summary>
    public PageBuilder Sum(double top, string label, string amount) => Text(350, top, label).Right(560, top, amount);

    /// <summary>The page, A4 in points.</summary>
    public Page Page(int number = 1) => new(number, 595, 842, [.. _words]);
}
