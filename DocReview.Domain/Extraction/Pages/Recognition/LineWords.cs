using DocReview.Domain.Extraction.Text;

namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Parts a line as read into words, each with its place on the page.</summary>
public sealed class LineWords
{
    // The lines as found reach over their letters by as much.
    private const double LetterHeightInLineHeights = 0.75;

    // In heights of the line: letters of one word are never as far apart.
    private const double WideGapInLineHeights = 1.1;

    // The network sees hardly a space in dotted type and too many in wide type, so that the pitch of the letters has a
    // say: where the next one stands no further off than letters do, the network has to be this sure, and less with each
    // pitch more.
    private const double SureSpace = 0.6;
    private const double LessByPitch = 0.8;
    private const double LeastSpace = 0.03;

    private readonly RecognizedLine _line;
    private readonly double _pitch;

    private LineWords(RecognizedLine line)
    {
        _line = line;
        var steps = line.Letters.Zip(line.Letters.Skip(1), (a, b) => b.Center - a.Center).Order().ToList();
        _pitch = steps.Count == 0 ? line.Crop.Line.Height / 2 : Math.Clamp(steps[steps.Count / 2], 1, line.Crop.Line.Height);
    }

    /// <summary>The words from left to right.</summary>
    /// <param name="line">The line.</param>
    /// <param name="number">Of the row that it stands in, see <see cref="Word.Line"/>.</param>
    /// <param name="block">See <see cref="Word.Block"/>.</param>
    public static IEnumerable<Word> Split(RecognizedLine line, int number, int block)
    {
        var words = new LineWords(line);
        foreach (var letters in words.Parted())
        {
            var text = WordText.Clean(string.Concat(letters.Select(letter => letter.Text)));
            if (text.Length > 0)
            {
                yield return new(text, words.BoxOf(letters), WordOrigin.Ocr, Confidence(letters), number, block);
            }
        }
    }

    private IEnumerable<List<RecognizedLetter>> Parted()
    {
        var word = new List<RecognizedLetter>();
        foreach (var letter in _line.Letters)
        {
            if (word.Count > 0 && IsApart(word[^1], letter))
            {
                yield return word;
                word = [];
            }

            word.Add(letter);
        }

        if (word.Count > 0)
        {
            yield return word;
        }
    }

    private bool IsApart(RecognizedLetter before, RecognizedLetter letter)
    {
        var pitches = (letter.Center - before.Center) / _pitch;
        return letter.From - before.To > WideGapInLineHeights * _line.Crop.Line.Height
            || letter.Space > Math.Max(LeastSpace, SureSpace - (LessByPitch * (pitches - 1)));
    }

    // As sure as of its most doubtful letter: one wrong digit makes another amount.
    private static double Confidence(List<RecognizedLetter> letters) => Math.Clamp(letters.Min(letter => letter.Probability), 0, 1);

    private Box BoxOf(List<RecognizedLetter> letters)
    {
        var (from, to) = (Math.Max(0, letters[0].From - (_pitch / 2)), Math.Min(_line.Crop.Line.Width, letters[^1].To + (_pitch / 2)));
        var part = _line.Crop.Line.Part(from, Math.Max(to, from + 1));
        return (part with { Height = part.Height * LetterHeightInLineHeights }).Bounds();
    }
}
