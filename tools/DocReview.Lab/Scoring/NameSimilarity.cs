using System.Text;

namespace DocReview.Lab.Scoring;

/// <summary>Whether two names are the same company: at least 0.85 alike once folded.</summary>
public static class NameSimilarity
{
    private const string Marked = "àáâãäåāăąçćĉċčďèéêëēĕėęěĝğġģĥìíîïĩīĭįĵķĺļľñńņňòóôõöōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżžșțªº";
    private const string Plain = "aaaaaaaaacccccdeeeeeeeeegggghiiiiiiiijklllnnnnoooooooorrrssssttuuuuuuuuuuwyyyzzzstao";

    public static bool Same(string one, string other)
    {
        var (a, b) = (Fold(one), Fold(other));
        return a.Length > 0 && b.Length > 0 && (a == b || Ratio(a, b) >= 0.85);
    }

    /// <summary>Lower case, letters decomposed and their marks dropped, nothing but ASCII letters and digits.</summary>
    /// <remarks>A table stands in for NFKD, which .NET leaves out where it runs without ICU. ø, ł and ß have no decomposition and fall
    /// away.</remarks>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            var at = Marked.IndexOf(letter, StringComparison.Ordinal);
            if (char.IsAsciiLetterOrDigit(letter)) folded.Append(letter);
            else if (at >= 0) folded.Append(Plain[at]);
            else if (letter is 'ﬁ' or 'ﬂ') folded.Append(letter == 'ﬁ' ? "fi" : "fl");
        }
        return folded.ToString();
    }

    /// <summary>Ratcliff and Obershelp: twice the matching characters over all, as Python's difflib counts them.</summary>
    public static double Ratio(string a, string b) => a.Length + b.Length == 0 ? 1 : 2.0 * Matching(a, b) / (a.Length + b.Length);

    private static int Matching(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var (startA, startB, length) = LongestCommon(a, b);
        return length == 0 ? 0
            : length + Matching(a[..startA], b[..startB]) + Matching(a[(startA + length)..], b[(startB + length)..]);
    }

    /// <summary>The earliest of the longest common runs, first in <paramref name="a"/>, then in <paramref name="b"/>.</summary>
    private static (int A, int B, int Length) LongestCommon(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var best = (A: 0, B: 0, Length: 0);
        var before = new int[b.Length + 1];
        for (var i = 0; i < a.Length; i++)
        {
            var row = new int[b.Length + 1];
            for (var j = 0; j < b.Length; j++)
            {
                if (a[i] != b[j]) continue;
                row[j + 1] = before[j] + 1;
                if (row[j + 1] > best.Length) best = (i - row[j + 1] + 1, j - row[j + 1] + 1, row[j + 1]);
            }
            before = row;
        }
        return best;
    }
}
