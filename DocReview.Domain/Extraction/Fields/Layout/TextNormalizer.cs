using System.Buffers;
using System.Text;

namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>Text as labels and names are compared: lower case, Latin letters without marks, digits, nothing else.</summary>
public static class TextNormalizer
{
    private const string Marked = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłľñńň"
        + "òóôõöøōőŕřśşšșťţțùúûüūůűųýÿźżž°º";
    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiiillnnn"
        + "oooooooorrsssstttuuuuuuuuyyzzzoo";

    private static readonly SearchValues<char> Folded = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Folds a text; a lone <c>#</c> or № stands for "no", as people read it.</summary>
    public static string Fold(string text)
    {
        if (text is "#" or "№" or "#:")
        {
            return "no";
        }

        if (!text.AsSpan().ContainsAnyExcept(Folded))
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            Append(folded, char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, char c)
    {
        if (char.IsAsciiLetterOrDigit(c))
        {
            folded.Append(c);
            return;
        }

        switch (c)
        {
            case 'ß': folded.Append("ss"); break;
            case 'æ': folded.Append("ae"); break;
            case 'œ': folded.Append("oe"); break;
            case '№': folded.Append("no"); break;
            case 'ﬁ': folded.Append("fi"); break;
            case 'ﬂ': folded.Append("fl"); break;
            default:
                var index = Marked.IndexOf(c, StringComparison.Ordinal);
                if (index >= 0)
                {
                    folded.Append(Plain[index]);
                }

                break;
        }
    }
}
