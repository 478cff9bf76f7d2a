using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>Dates that running text breaks over two rows: "no later than 15" over "April 2024".</summary>
internal static class WrappedDates
{
    private const int MostWords = 2;

    /// <summary>The tokens of a row, with the date that began in the row above.</summary>
    public static IReadOnlyList<Token> In(DocumentLayout layout, TextRow row, IReadOnlyList<Token> tokens, DateParser dates)
    {
        DateToken? found = null;
        for (var i = 0; i < row.Segments.Count && found is null; i++)
        {
            found = At(layout, row.Segments[i], tokens, dates);
        }

        return found is null ? tokens
            : [.. tokens.Where(t => t.Last < found.First || t.First > found.Last).Append(found).OrderBy(t => t.First)];
    }

    private static DateToken? At(DocumentLayout layout, Segment segment, IReadOnlyList<Token> tokens, DateParser dates)
    {
        if (!MayGoOn(segment.Row.Words[segment.First], dates) || tokens.Any(t => t is DateToken && t.First == segment.First)
            || Sentence.Above(layout, segment) is not { } above || !above.Row.Words[above.Last].Text.Any(char.IsAsciiDigit))
        {
            return null;
        }

        return Splits(above, segment)
            .Select(s =>
                (s.Last, Readings: dates.Parse($"{above.Row.TextOf(s.From, above.Last)} {segment.Row.TextOf(segment.First, s.Last)}")))
            .Where(s => s.Readings.Count > 0)
            .Select(s => new DateToken(segment.Row, segment.First, s.Last, s.Readings)).FirstOrDefault();
    }

    private static bool MayGoOn(LayoutWord word, DateParser dates) =>
        word.Text.HasDigits()
        || (word.Text.Length >= 2 && char.IsLetter(word.Text[0]) && dates.MayBeginWith(word.Text, word.Folded));

    private static IEnumerable<(int From, int Last)> Splits(Segment above, Segment below) =>
        from taken in Enumerable.Range(1, MostWords)
        from given in Enumerable.Range(1, MostWords)
        where taken + given >= 2 && above.Last - taken + 1 >= above.First && below.First + given - 1 <= below.Last
        orderby taken + given
        select (above.Last - taken + 1, below.First + given - 1);
}
