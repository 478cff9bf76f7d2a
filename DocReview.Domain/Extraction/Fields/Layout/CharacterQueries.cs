namespace DocReview.Domain.Extraction.Fields.Layout;

/// <summary>
/// What LINQ says of a text's characters, without an enumerator for each text: the engine asks this of every word some
/// dozens of times. Being nearer, these are taken in the engine where LINQ's would be.
/// </summary>
internal static class CharacterQueries
{
    /// <summary>Whether one of the characters is a digit from 0 to 9.</summary>
    public static bool HasDigits(this string text) => text.AsSpan().ContainsAnyInRange('0', '9');

    /// <summary>Whether a character is of a sort.</summary>
    public static bool Any(this string text, Func<char, bool> isSought)
    {
        foreach (var c in text)
        {
            if (isSought(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether every character is of a sort.</summary>
    public static bool All(this string text, Func<char, bool> isSought)
    {
        foreach (var c in text)
        {
            if (!isSought(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many characters are of a sort.</summary>
    public static int Count(this string text, Func<char, bool> isSought)
    {
        var count = 0;
        foreach (var c in text)
        {
            count += isSought(c) ? 1 : 0;
        }

        return count;
    }
}
