using System.Text.RegularExpressions;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>The number of a company in a register, told by its shape alone: digits that close in a letter, "210038-K".</summary>
internal static partial class RegistrationNumber
{
    /// <summary>Whether a text is such a number or begins with one.</summary>
    public static bool Opens(string text) => Shape().IsMatch(text);

    // OCR loses brackets. What closes in a letter is no postcode and no telephone.
    [GeneratedRegex(@"^[\({\[]?\d{5,9}\s?[-–. ]?\s?[A-Z][\)}\]]?\b")]
    private static partial Regex Shape();
}
