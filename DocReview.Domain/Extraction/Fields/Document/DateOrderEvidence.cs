using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>What speaks for day before month on this document.</summary>
/// <param name="DayFirst">From -1 (month first, certainly) over 0 (nothing tells) to 1 (day first, certainly).</param>
/// <param name="IsProven">Whether a date on the document can only be read one way.</param>
public sealed record DateOrderEvidence(double DayFirst, bool IsProven)
{
    private static readonly HashSet<string> MonthFirstCurrencies = ["USD"];

    /// <summary>How well a reading agrees with the evidence, -1 to 1; 0 for readings that need none.</summary>
    public double Agreement(DateOrder order) => order switch
    {
        DateOrder.DayFirst => DayFirst,
        DateOrder.MonthFirst => -DayFirst,
        _ => 0,
    };

    internal static DateOrderEvidence Weigh(LabelledDocument document)
    {
        var proven = document.Dates.Where(d => d.Readings.Count == 1).Select(d => d.Readings[0].Order).ToList();
        var balance = proven.Count(o => o == DateOrder.DayFirst) - proven.Count(o => o == DateOrder.MonthFirst);
        if (balance != 0)
        {
            return new DateOrderEvidence(Math.Sign(balance), true);
        }

        return new DateOrderEvidence(ByLocale(document), false);
    }

    // Only the United States print the month first, and they do so in English and in dollars.
    private static double ByLocale(LabelledDocument document)
    {
        if (document.Language is not (null or "en"))
        {
            return 0.9;
        }

        var marks = document.Amounts.Select(a => a.Currency).OfType<CurrencyMark>().ToList();
        var dollars = marks.Count(m => MonthFirstCurrencies.Contains(m.Codes[0]));
        var words = document.Layout.Vocabulary.Value;
        if (marks.Count > 2 * dollars || words.Overlaps(document.Lexicon.Countries.DayFirst))
        {
            return 0.8;
        }

        var american = words.Overlaps(document.Lexicon.Countries.MonthFirst) || HasStateAndZip(document);
        return american ? -0.8 : dollars > 0 ? -0.5 : 0.4;
    }

    // "Fremont CA 94538"
    private static bool HasStateAndZip(LabelledDocument document)
    {
        foreach (var row in document.Layout.Rows)
        {
            for (var i = 1; i < row.Words.Count; i++)
            {
                if (IsState(row.Words[i - 1].Text.TrimEnd(',', '.')) && IsZip(row.Words[i].Text.TrimEnd(',')))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsState(string text) => text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);

    private static bool IsZip(string text) => text.Length is 5 or 10 && !text.AsSpan(0, 5).ContainsAnyExceptInRange('0', '9');
}
