using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Text;
using UglyToad.PdfPig;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>Finds the attached files that are named as XML. The name is data.</summary>
internal static class XmlAttachments
{
    /// <summary>They, within the limits, in the order of the file.</summary>
    public static IReadOnlyList<EmbeddedXml> Read(PdfDocument document, ReaderLimits limits)
    {
        if (!document.Advanced.TryGetEmbeddedFiles(out var files))
        {
            return [];
        }

        var found = new List<EmbeddedXml>();
        var seen = 0;
        foreach (var file in files)
        {
            var name = WordText.Clean(file.FileSpecification is { Length: > 0 } specified ? specified : file.Name);
            if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && seen++ < limits.MaxAttachments
                && file.Memory.Length > 0 && file.Memory.Length <= limits.MaxXmlBytes)
            {
                found.Add(new(name, file.Memory.ToArray()));
            }
        }

        return found;
    }
}
