using System.Text.RegularExpressions;

namespace DocReview.Domain.Extraction.Fields.VatIds;

/// <summary>Corrects what OCR confuses at the places of a VAT id that hold one sort of character only.</summary>
internal static partial class OcrVatIds
{
    /// <summary>The id with the letter of a Dutch one and the key of a French one as they must be; any other as it was.</summary>
    public static string Correct(string id) =>
        Dutch().Replace(French().Replace(id, key => "FR" + key.Value[2..].Replace('O', '0').Replace('I', '1')), "$1B$2");

    // "NL123456789801" was NL123456789B01.
    [GeneratedRegex(@"^(NL\d{9})8(\d{2})$")]
    private static partial Regex Dutch();

    // French keys have no O and no I, for they look like digits.
    [GeneratedRegex(@"^FR(?=[A-Z\d]?[OI])[A-Z\d]{2}(?=\d{9}$)")]
    private static partial Regex French();
}
