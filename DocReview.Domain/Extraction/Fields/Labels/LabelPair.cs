using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>Two labels joined into one, before two values joined likewise: "Invoice no. / date: 2025-17 / 4 March 2025".</summary>
internal static class LabelPair
{
    private const int MostWordsOfValue = 4;

    private static readonly string[] Joints =
        ["/", "|", "&", "+", "-", "–", "·", ",", "and", "und", "et", "e", "y", "en", "vom", "of", "du", "del", "van", "dated", "from"];

    /// <summary>Whether a value is the first of two behind a pair of labels, so that the first label is its own.</summary>
    /// <param name="row">Where they stand.</param>
    /// <param name="one">The first label.</param>
    /// <param name="two">The second one.</param>
    /// <param name="first">The value's first word.</param>
    /// <param name="last">The value's last word.</param>
    public static bool NamesFirst(TextRow row, PhraseHit<LabelKind> one, PhraseHit<LabelKind> two, int first, int last) =>
        AreJoined(row, one, two) && IsBlank(row, two.Last + 1, first) && HasJoint(row, last + 1);

    private static bool IsBlank(TextRow row, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (row.Words[i].Folded.Length > 0 || row.Words[i].Text is "/")
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasJoint(TextRow row, int from)
    {
        for (var i = from; i < from + MostWordsOfValue && i + 1 < row.Words.Count; i++)
        {
            if (IsJoint(row.Words[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool AreJoined(TextRow row, PhraseHit<LabelKind> one, PhraseHit<LabelKind> two) =>
        two.First == one.Last + 2 ? IsJoint(row.Words[one.Last + 1]) : two.First == one.Last + 1 && row.Words[one.Last]
            .Text[^1] is '/' or '&';

    private static bool IsJoint(LayoutWord word) => Joints.Contains(word.Text.ToLowerInvariant());
}
