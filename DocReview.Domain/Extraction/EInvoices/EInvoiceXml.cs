using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocReview.Domain.Documents;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>
/// The one door through which XML comes in: no DTD, no resolver, bounded in size and depth, in whatever encoding.
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

    // .NET knows only UTF and Latin-1 by itself; German and French generators still declare windows-1252.
    static EInvoiceXml() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

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
    public static XElement Load(byte[] xml) => Read(xml, reader =>
    {
        RefuseDepth(reader);
        return true;
    }) ? Read(xml, XElement.Load) : throw NotWellFormed(null);

    /// <summary>Looks at the root element alone, as cheaply as the size of the file allows.</summary>
    /// <returns>Its name, or null where the bytes do not begin as XML.</returns>
    public static XName? PeekRoot(byte[] xml)
    {
        try
        {
            return Read(xml, reader =>
            {
                reader.MoveToContent();
                return XName.Get(reader.LocalName, reader.NamespaceURI);
            });
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static T Read<T>(byte[] xml, Func<XmlReader, T> read)
    {
        if (xml.Length > LargestFile)
        {
            throw new UnreadableFileException(FailureReason.TooLarge,
                $"The e-invoice is larger than {LargestFile / (1024 * 1024)} MB. Send it without its attachments.");
        }

        try
        {
            return Decoded(xml, read);
        }
        catch (XmlException error)
        {
            throw NotWellFormed(error);
        }
    }

    // The declared encoding first; where that fails, what the bytes themselves say (see XmlBytes).
    private static T Decoded<T>(byte[] xml, Func<XmlReader, T> read)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(xml), Hardened);
            return read(reader);
        }
        catch (XmlException) when (XmlBytes.Redecode(xml) is { } text)
        {
            using var reader = XmlReader.Create(new StringReader(text), Hardened);
            return read(reader);
        }
    }

    // Before a tree is built: a tree nested a million deep would exhaust memory, and walking it the stack.
    private static void RefuseDepth(XmlReader reader)
    {
        while (reader.Read())
        {
            if (reader.Depth > DeepestElement)
            {
                throw new UnreadableFileException(FailureReason.InvalidEInvoice,
                    $"The XML is nested more than {DeepestElement} levels deep; no e-invoice is. Ask the sender for the original file.");
            }
        }
    }

    private static UnreadableFileException NotWellFormed(XmlException? error) => new(
        FailureReason.InvalidEInvoice,
        error?.Message.Contains("DTD", StringComparison.Ordinal) == true
            ? "The XML declares a document type (DTD), which e-invoices may not. Ask the sender for a file without it."
            : "The XML is damaged or incomplete. Ask the sender for the original file.",
        error);
}
