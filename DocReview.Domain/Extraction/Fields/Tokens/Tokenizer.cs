using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>Finds dates and amounts in rows; the longest reading from the left wins, dates before amounts.</summary>
/// <param name="dates">Reads dates in every language.</param>
/// <param name="currencies">Reads currencies.</param>
/// <param name="dollars">Whether the document has amounts in dollars.</param>
public sealed class Tokenizer(DateParser dates, CurrencyParser currencies, bool dollars = false)
{
    private const int MostDateWords = 6;

    // "3. März 2025": spaces, in monospaced letters and after a comma wide ones.
    private const double WidestDateGapInTextHeights = 1.3;

    private readonly AmountFinder _amounts = new(currencies, dollars);

    /// <summary>Dates and amounts of a row, left to right.</summary>
    public IReadOnlyList<Token> Tokens(TextRow row)
    {
        var tokens = new List<Token>();
        for (var i = 0; i < row.Words.Count; i++)
        {
            Token? token = DateAt(row, i);
            token ??= _amounts.At(row, i);
            if (token is not null)
            {
                tokens.Add(token);
                i = token.Last;
            }
        }

        return tokens;
    }

    private DateToken? DateAt(TextRow row, int first)
    {
        if (!MayBeginDate(row.Words[first]))
        {
            return null;
        }

        var last = first;
        while (last + 1 < row.Words.Count && last - first + 1 < MostDateWords && row.GapBefore(last + 1) <= WidestDateGapInTextHeights)
        {
            last++;
        }

        var whole = row.Words[first].IsOcr ? "" : row.TextOf(first, last);
        for (var end = whole.Length; last >= first; end -= LengthOf(row, last), last--)
        {
            var readings = row.Words[first].IsOcr ? dates.Parse(Text(row, first, last)) : dates.Parse(whole.AsSpan(0, end));
            if (readings.Count > 0)
            {
                return new DateToken(row, first, Shortest(row, first, last, readings), readings);
            }
        }

        return null;
    }

    // What a word adds to the text of a row.
    private static int LengthOf(TextRow row, int index) => row.Words[index].Text.Length + (row.Words[index].Glued ? 0 : 1);

    // A trailing time of day or comma is no part of the date as printed.
    private int Shortest(TextRow row, int first, int last, IReadOnlyList<DateReading> readings)
    {
        while (last > first && dates.Parse(Text(row, first, last - 1)).SequenceEqual(readings))
        {
            last--;
        }

        return last;
    }

    private static string Text(TextRow row, int first, int last)
    {
        var text = row.TextOf(first, last);
        return row.Words[first].IsOcr ? OcrDates.Correct(text) : text;
    }

    // What OCR reads as letters may be digits: see OcrDates.
    private bool MayBeginDate(LayoutWord word) => word.Text.HasDigits()
        || (word.Text.Length >= 2 && char.IsLetter(word.Text[0]) && (word.IsOcr || dates.MayBeginWith(word.Text, word.Folded)));
}
