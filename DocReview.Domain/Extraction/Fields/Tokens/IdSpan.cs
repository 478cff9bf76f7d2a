using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>Words that may be an id: with digits, without the marks that labels leave around it.</summary>
public sealed record IdSpan(TextRow Row, int First, int Last) : Token(Row, First, Last)
{
    private const int LongestId = 34;

    private static readonly char[] Marks =
        ['#', ':', '.', ',', ';', '(', ')', '[', ']', '*', '|', '"', '\'', '‘', '’', '“', '”', '=', 
            '~', '—', '–', '-', '_', '<', '>', '{', '}', '°', '•', '·'];

    /// <summary>The id: words joined, without spaces and surrounding marks.</summary>
    public string Text { get; } = Bare(Row, First, Last);

    /// <summary>Ids that begin with a word, from one word up to <paramref name="mostWords"/>, while their words keep together.</summary>
    public static IEnumerable<IdSpan> At(TextRow row, int first, int mostWords, double widestGap)
    {
        var hasFigures = false;
        for (var last = first; last < row.Words.Count && last - first < mostWords; last++)
        {
            if (last > first && (row.Words[first].Text[^1] is ':' || row.GapBefore(last) > widestGap || !MayContinue(row.Words[last].Text)))
            {
                yield break;
            }

            hasFigures |= row.Words[last].Text.HasDigits();
            if (hasFigures
                && HasContent(row.Words[last].Text) && new IdSpan(row, first, last) is { Text.Length: > 0 and <= LongestId } span)
            {
                yield return span;
            }
        }
    }

    private static bool HasContent(string word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayContinue(string word) =>
        word.HasDigits() || word is "/" or "-" or "–" || (word.Length <= 4 && word.All(char.IsAsciiLetterUpper));

    private static string Bare(TextRow row, int first, int last)
    {
        var text = row.Words[first].Text;
        for (var i = first + 1; i <= last; i++)
        {
            text += row.Words[i].Text;
        }

        return text.Trim(Marks);
    }
}
