using System.Text;
using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Text;

namespace DocReview.Domain.Adapters.Poppler;

/// <summary>Reads what <c>pdfdetach -list</c> prints.</summary>
internal static partial class PdfDetachOutput
{
    /// <summary>Number and name of each attachment that is named as XML. The name is data.</summary>
    public static IEnumerable<(int Number, string Name)> Xml(byte[] output) =>
        from match in Attachments().Matches(Encoding.UTF8.GetString(output))
        let name = WordText.Clean(match.Groups[2].Value)
        where name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        select (int.Parse(match.Groups[1].ValueSpan), name);

    [GeneratedRegex(@"^(\d{1,6}): (.+)$", RegexOptions.Multiline)]
    private static partial Regex Attachments();
}
