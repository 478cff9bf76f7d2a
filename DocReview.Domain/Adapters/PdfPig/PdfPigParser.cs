using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>
/// Reads words, sizes, pictures and attachments of a PDF in one pass, in managed code: cheapest where a document is short.
/// It opens no file and starts no process.
/// </summary>
internal sealed class PdfPigParser(ReaderLimits limits)
{
    // Above, pdftotext costs less, its start included.
    private const int MostPages = 10;

    // Where its table of objects is damaged, all of a file is searched.
    private const int MostBytes = 32_000_000;

    /// <summary>Parses a PDF.</summary>
    /// <returns>
    /// Null where another reader should try: nothing, rubbish or too little text on a page, a long or unusual file, any
    /// failure.
    /// </returns>
    /// <exception cref="UnreadableFileException">It needs a password.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public PdfContent? Parse(ReadOnlyMemory<byte> pdf, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        try
        {
            return pdf.Length <= MostBytes ? ParseShort(pdf, new TextParsingOptions(new(ct))) : null;
        }
        catch (PdfDocumentEncryptedException locked) when (NeedsPassword(locked, pdf.Span))
        {
            throw new UnreadableFileException(
                UnreadableReason.NeedsPassword, "The PDF is protected by a password. Save it without password and upload it again.",
                    locked);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // PdfPig throws a dozen kinds on damaged files, of its own and of the runtime; poppler decides and says why.
            return null;
        }
    }

    // Where attachments alone are encrypted, the pages are open to poppler.
    private static bool NeedsPassword(PdfDocumentEncryptedException locked, ReadOnlySpan<byte> pdf) =>
        locked.Message.Contains("password", StringComparison.OrdinalIgnoreCase)
        && pdf.IndexOf("/Identity"u8) < 0 && pdf.IndexOf("/EFF"u8) < 0;

    private PdfContent? ParseShort(ReadOnlyMemory<byte> pdf, TextParsingOptions options)
    {
        using var document = PdfDocument.Open(pdf, options);
        if (document.NumberOfPages is < 1 or > MostPages || HasHiddenLayers(document))
        {
            return null;
        }

        document.AddPageFactory<TextPage, TextPageFactory>();
        var (pages, cover) = (new List<Page>(), new Dictionary<int, double>());
        for (var number = 1; number <= Math.Min(document.NumberOfPages, limits.MaxPages); number++)
        {
            var drawn = document.GetPage<TextPage>(number);
            var page = PageWords.Page(number, drawn);
            if (TextLayer.IsThin(page) || TextLayer.IsRubbish(page))
            {
                return null;
            }

            pages.Add(page);
            if (drawn.PictureCover > 0)
            {
                cover[number] = drawn.PictureCover;
            }
        }

        return new(pages, document.NumberOfPages, cover, XmlAttachments.Read(document, limits));
    }

    // Text on a layer that is switched off is not to be read; PdfPig does not say which letters lie on one.
    private static bool HasHiddenLayers(PdfDocument document)
    {
        var scanner = document.Structure.TokenScanner;
        return document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("OCProperties"), scanner, out DictionaryToken? layers)
            && layers.TryGet(NameToken.D, scanner, out DictionaryToken? usual)
            && ((usual.TryGet(NameToken.Create("OFF"), scanner, out ArrayToken? off) && off.Length > 0)
                || (usual.TryGet(NameToken.Create("BaseState"), scanner, out NameToken? state) && state.Data == "OFF"));
    }
}
