using System.Xml.Linq;

namespace DocReview.Domain.Extraction.EInvoices.Xml;

/// <summary>
/// Steps through elements by local name. Namespaces are told apart once, at the root: the same vocabulary came under
/// several of them, and drafts under none.
/// </summary>
internal static class XmlPath
{
    /// <summary>Longest text taken for one value; a name of a megabyte is not one.</summary>
    private const int LongestTextCharacters = 2000;

    /// <summary>All elements on a path such as <c>ExchangedDocument|HeaderExchangedDocument/ID</c>; | names alternatives.</summary>
    public static IEnumerable<XElement> All(this XElement element, string path)
    {
        IEnumerable<XElement> found = [element];
        foreach (var step in path.Split('/'))
        {
            var names = step.Split('|');
            found = found.SelectMany(e => e.Elements().Where(child => names.Contains(child.Name.LocalName)));
        }

        return found;
    }

    /// <summary>The first element on a path, or null.</summary>
    public static XElement? At(this XElement element, string path) => element.All(path).FirstOrDefault();

    /// <summary>The first non-blank text on a path, white space folded; null where there is none.</summary>
    public static string? Text(this XElement element, string path) =>
        element.All(path).Select(found => found.Text()).FirstOrDefault(text => text is not null);

    /// <summary>An element's text, white space folded; null where blank.</summary>
    public static string? Text(this XElement element)
    {
        var text = string.Join(' ', element.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? null : text.Length > LongestTextCharacters ? text[..LongestTextCharacters] : text;
    }

    /// <summary>An attribute's text by local name, trimmed; null where blank.</summary>
    public static string? Attr(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : null;
}
