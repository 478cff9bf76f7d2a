using System.Xml;
using System.Xml.Linq;

namespace DocReview.Domain.Extraction.EInvoices.Xml;

/// <summary>
/// The one door through which XML comes in: no DTD, no resolver, bounded in size, depth and length of tags, in
/// whatever encoding.
/// </summary>
internal static class EInvoiceXml
{
    /// <summary>
    /// Bytes. Invoices carry time sheets and photos as base64 (EN 16931 BG-24), so this is generous; the text of an
    /// invoice without them is some kilobytes.
    /// </summary>
    public const int LargestFile = 32 * 1024 * 1024;

    /// <summary>Levels. The vocabularies need about 12, an enveloped signature 15 more.</summary>
    public const int DeepestElement = 64;

    /// <summary>Characters. The .NET reader's time grows with the square of a tag's attributes: 200,000 take it 5 s.</summary>
    public const int LongestTag = 32 * 1024;

    /// <summary>Vocabulary, its building blocks, a signature's, and a sender's own.</summary>
    private const int MostNamespaces = 100;

    /// <summary>Bytes from the start within which a root element is looked for; licence texts may stand before it.</summary>
    private const int Head = 64 * 1024;

    private static readonly XmlReaderSettings Hardened = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = LargestFile,
        MaxCharactersFromEntities = 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>Loads a document whole.</summary>
    /// <returns>The root element.</returns>
    /// <exception cref="UnreadableFileException">Not well-formed, a DTD, too deep or too large.</exception>
    public static XElement Load(byte[] xml)
    {
        if (xml.Length > LargestFile)
        {
            throw new UnreadableFileException(UnreadableReason.TooLarge,
                $"The e-invoice is larger than {LargestFile / (1024 * 1024)} MB. Send it without its attachments.");
        }

        var text = XmlText.Decode(xml);
        RefuseLongTags(text);
        try
        {
            RefuseShape(text);
            using var reader = Open(text);
            return XElement.Load(reader);
        }
        catch (XmlException error)
        {
            throw NotWellFormed(error);
        }
    }

    /// <summary>Looks at the root element alone.</summary>
    /// <returns>Its name, or null where the bytes do not begin as XML.</returns>
    public static XName? PeekRoot(byte[] xml)
    {
        try
        {
            using var reader = Open(XmlText.Decode(xml.AsSpan(0, Math.Min(xml.Length, Head))));
            reader.MoveToContent();
            return reader.LocalName.Length == 0 ? null : XName.Get(reader.LocalName, reader.NamespaceURI);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmlReader Open(string text) => XmlReader.Create(new StringReader(text), Hardened);

    // From each "<" to the nearest ">"; what lies between has been looked at and is skipped, so one pass is enough.
    private static void RefuseLongTags(ReadOnlySpan<char> text)
    {
        for (var open = text.IndexOf('<'); open >= 0; open = text.IndexOf('<'))
        {
            text = text[(open + 1)..];
            if (text is ['!' or '?', ..])
            {
                continue;
            }

            var close = text[..Math.Min(text.Length, LongestTag)].IndexOf('>');
            if (close < 0 && text.Length > LongestTag)
            {
                throw Refused($"An element of the XML has more than {LongestTag / 1024} kB of attributes; none of an e-invoice has.");
            }

            text = text[Math.Max(close, 0)..];
        }
    }

    // Before a tree is built: one nested a million deep would exhaust memory, and one of a hundred thousand namespaces
    // fills a table that all trees of the process share.
    private static void RefuseShape(string text)
    {
        using var reader = Open(text);
        var namespaces = new HashSet<string>();
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
            {
                throw Refused($"The XML is nested more than {DeepestElement} levels deep; no e-invoice is.");
            }

            if (reader.NodeType == XmlNodeType.Element && namespaces.Add(reader.NamespaceURI) && namespaces.Count > MostNamespaces)
            {
                throw Refused($"The XML mixes more than {MostNamespaces} namespaces; no e-invoice does.");
            }
        }
    }

    private static UnreadableFileException NotWellFormed(XmlException error) =>
        error.Message.Contains("DTD", StringComparison.Ordinal)
            ? Refused("The XML declares a document type (DTD), which e-invoices may not.", error)
            : Refused("The XML is damaged or incomplete.", error);

    private static UnreadableFileException Refused(string what, Exception? inner = null) =>
        new(UnreadableReason.InvalidEInvoice, what + " Ask the sender for the original file.", inner);
}
