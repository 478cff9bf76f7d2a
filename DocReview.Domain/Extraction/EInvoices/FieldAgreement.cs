using DocReview.Domain.Extraction.EInvoices.Xml;
using DocReview.Domain.Extraction.Identifiers;
using DocReview.Domain.Extraction.Text;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>Whether two values of a field mean the same, though a page and an XML write them differently.</summary>
internal static class FieldAgreement
{
    /// <summary>Share of letters in common from which two names are one, printed by different programs.</summary>
    private const double SameNameLikeness = 0.85;

    /// <summary>Compares two normalised values of one of <see cref="InvoiceFields"/>.</summary>
    public static bool Agree(string field, string one, string other) => field switch
    {
        InvoiceFields.VendorName => NamesAgree(one, other),
        InvoiceFields.InvoiceNumber or InvoiceFields.VendorVatId or InvoiceFields.Iban => IdText.Compact(one) == IdText.Compact(other),
        _ when InvoiceFields.Amounts.Contains(field) => AmountsAgree(one, other),
        _ => string.Equals(one, other, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>Equal to half a cent.</summary>
    public static bool AmountsAgree(string? one, string? other) =>
        XmlAmount.Parse(one) is { } a && XmlAmount.Parse(other) is { } b && Math.Abs(a - b) < 0.005m;

    /// <summary>Equal but for case, accents and marks, nearly equal, or the one within the other ("Ada Ltd", "Ada Ltd, Leeds").</summary>
    public static bool NamesAgree(string one, string other)
    {
        var (a, b) = (Fold(one), Fold(other));
        if (a.Length == 0 || b.Length == 0)
        {
            return false;
        }

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return (shorter.Length > 4 && longer.Contains(shorter, StringComparison.Ordinal)) || Likeness(a, b) >= SameNameLikeness;
    }

    // Letters of other scripts are kept; only marks and spaces go.
    private static string Fold(string text) =>
        string.Concat(WordText.Clean(text).Where(char.IsLetterOrDigit).Select(letter => char.ToLowerInvariant(LetterAccents.Bare(letter))));

    /// <summary>Twice the longest common subsequence over both lengths, 0 to 1.</summary>
    private static double Likeness(string a, string b)
    {
        (a, b) = (a[..Math.Min(a.Length, 200)], b[..Math.Min(b.Length, 200)]);
        var row = new int[b.Length + 1];
        foreach (var c in a)
        {
            var diagonal = 0;
            for (var i = 1; i <= b.Length; i++)
            {
                (diagonal, row[i]) = (row[i], c == b[i - 1] ? diagonal + 1 : Math.Max(row[i], row[i - 1]));
            }
        }

        return 2.0 * row[b.Length] / (a.Length + b.Length);
    }
}
