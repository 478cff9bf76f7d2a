using System.Text;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>
/// Puts letters together that follow each other without a gap, by the rules and measures of poppler's
/// <c>TextPage::addChar</c>: what the fields' weights were fitted to.
/// </summary>
internal sealed class WordAssembler(double pageWidth, double pageHeight)
{
    // All in ems: a wider gap ends a word; so does a step back, as for another column; a letter this near the one before
    // is the same one drawn again for boldness.
    private const double WidestGap = 0.1;
    private const double LongestStepBack = 0.2;
    private const double DuplicateAlong = 0.1;
    private const double DuplicateAcross = 0.2;

    // In points.
    private const double BaselineTolerance = 0.5;

    private readonly List<DrawnWord> words = [];
    private readonly StringBuilder text = new();
    private DrawnWord? word;
    private double lastStart;
    private bool lastWasDuplicate;
    private int count;

    /// <summary>Takes the next letter.</summary>
    public void Add(in DrawnLetter letter)
    {
        var number = count++;
        if (!IsOnPage(letter))
        {
            return;
        }

        if (letter.Text.Length == 1 && char.IsWhiteSpace(letter.Text[0]))
        {
            EndWord();
            return;
        }

        if (word is null)
        {
            lastWasDuplicate = false;
        }
        else if (Breaks(word, letter))
        {
            EndWord();
        }

        if (letter.Text.Length > 0)
        {
            Append(letter, number);
        }
    }

    /// <summary>All words, as they were drawn.</summary>
    public List<DrawnWord> Finish()
    {
        EndWord();
        return words;
    }

    private bool IsOnPage(in DrawnLetter letter)
    {
        var (start, end, across) = letter.Turns switch
        {
            0 => (letter.Start, pageWidth, pageHeight),
            1 => (letter.Start, pageHeight, pageWidth),
            2 => (-letter.Start, pageWidth, pageHeight),
            _ => (-letter.Start, pageHeight, pageWidth),
        };
        var advance = letter.Turns >= 2 ? letter.Start - letter.End : letter.End - letter.Start;
        return start + advance >= 0 && start <= end && letter.Baseline >= 0 && letter.Baseline <= across
            && double.IsFinite(advance) && double.IsFinite(letter.FontSize);
    }

    private bool Breaks(DrawnWord current, in DrawnLetter letter)
    {
        // A letter that is turned is measured along the word that it may belong to.
        var (start, baseline) = letter.Turns == current.Turns ? (letter.Start, letter.Baseline) : Along(current.Turns, letter);
        var (gap, across) = (start - current.End, Math.Abs(baseline - current.Baseline));
        var isDuplicate = Math.Abs(start - lastStart) < DuplicateAlong * current.FontSize && across < DuplicateAcross * current.FontSize;
        var breaks = isDuplicate || lastWasDuplicate
            || gap < -LongestStepBack * current.FontSize || gap > WidestGap * current.FontSize
            || across > BaselineTolerance || letter.FontSize != current.FontSize;
        lastWasDuplicate = isDuplicate;
        return breaks;
    }

    private static (double Start, double Baseline) Along(int turns, in DrawnLetter letter)
    {
        var (x, y) = letter.Turns switch
        {
            0 => (letter.Start, letter.Baseline),
            1 => (letter.Baseline, letter.Start),
            2 => (-letter.Start, letter.Baseline),
            _ => (letter.Baseline, -letter.Start),
        };
        return turns switch { 0 => (x, y), 1 => (y, x), 2 => (-x, y), _ => (-y, x) };
    }

    private void Append(in DrawnLetter letter, int number)
    {
        var (start, end) = (letter.Start, letter.End);
        if (end < start)
        {
            // Mirrored: each letter for itself.
            EndWord();
            (start, end) = (end, start);
        }

        word ??= new()
        {
            Text = "", Turns = letter.Turns, Start = start, End = end, Baseline = letter.Baseline, FontSize = letter.FontSize,
            Extent = letter.Font.Extent, Font = letter.Font, First = number, Next = number, Length = 0,
        };
        text.Append(letter.Text);
        word.Length += letter.Text.Length;
        (word.End, word.Next) = (end, number + 1);
        lastStart = letter.Text.Length == 1 ? start : end - ((end - start) / letter.Text.Length);
    }

    private void EndWord()
    {
        if (word is not null)
        {
            word.Text = text.ToString();
            words.Add(word);
        }

        word = null;
        text.Clear();
    }
}
