namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>Levenshtein distance with a ceiling.</summary>
internal static class EditDistance
{
    private const int OnStack = 128;

    /// <summary>Insertions, deletions and replacements between two texts; <paramref name="ceiling"/> + 1 where there are more.</summary>
    public static int Between(string a, string b, int ceiling)
    {
        if (Math.Abs(a.Length - b.Length) > ceiling)
        {
            return ceiling + 1;
        }

        var row = b.Length < OnStack ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            var least = row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replace, Math.Min(row[j], row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > ceiling)
            {
                return ceiling + 1;
            }
        }

        return Math.Min(row[b.Length], ceiling + 1);
    }
}
