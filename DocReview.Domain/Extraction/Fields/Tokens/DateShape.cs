namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>Tells by its runs of digits and letters what cannot be a date, before any expression looks at it: most of a page.</summary>
internal static class DateShape
{
    private const int CompactDigits = 8;

    /// <summary>
    /// Whether a text may be a date: three numbers and no word (3/4/2025), a number of eight digits, or two numbers among
    /// words (3 March 2025). A clock behind the date brings more numbers: with a colon anything may be.
    /// </summary>
    public static bool MayBe(ReadOnlySpan<char> text)
    {
        if (text.Contains(':'))
        {
            return true;
        }

        var (digits, letters) = Runs(text);
        return letters == 0 ? digits == 3 || (digits == 1 && text.Length >= CompactDigits) : digits == 2;
    }

    private static (int Digits, int Letters) Runs(ReadOnlySpan<char> text)
    {
        var (digits, letters) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]))
            {
                digits += i > 0 && char.IsDigit(text[i - 1]) ? 0 : 1;
            }
            else if (char.IsLetter(text[i]))
            {
                letters++;
            }
        }

        return (digits, letters);
    }
}
