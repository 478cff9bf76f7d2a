namespace DocReview.Domain.Extraction.Pipeline;

/// <summary>
/// Understands the pages, and where a recognised page leaves total or date in doubt, has it recognised once more,
/// prepared differently, and makes one reading of both.
/// </summary>
public sealed class SecondOcrPass(IDocumentReader reader, IInvoiceExtractor extractor)
{
    // A second look costs about a second a page; what is not on the first pages of a scan is seldom on later ones.
    private const int MostPages = 2;

    // Less sure than this, a field of a scan is wrong in one case of eight and more.
    private const double SureConfidence = 0.9;

    // A name or a number that is misread once is misread twice: a second look at amounts and dates is what pays.
    private static readonly string[] WorthASecondPass = [InvoiceFields.TotalAmount, InvoiceFields.InvoiceDate];

    private static readonly string[] Core =
        [InvoiceFields.TotalAmount, InvoiceFields.InvoiceDate, InvoiceFields.VendorName, InvoiceFields.InvoiceNumber];

    /// <summary>Reads the invoice off the pages.</summary>
    public async Task<Reading> ReadAsync(SourceFile file, DocumentContent content, ReadingOptions options, CancellationToken ct)
    {
        var first = await extractor.ExtractAsync(content.Pages, content.Attachments, options, ct);
        if (IsFromEInvoice(first) || !content.Pages.Any(IsRecognised) || WorthASecondPass.All(field => IsSure(first.Fields[field])))
        {
            return new Reading(content, first);
        }

        var pages = await ReadSecondPassAsync(file, content.Pages, ct);
        var second = await extractor.ExtractAsync(pages, [], options, ct);
        return Weight(second) > Weight(first)
            ? new Reading(content with { Pages = pages }, ReadingMerge.Merge(second, first))
            : new Reading(content, ReadingMerge.Merge(first, second));
    }

    private async Task<IReadOnlyList<Page>> ReadSecondPassAsync(SourceFile file, IReadOnlyList<Page> pages, CancellationToken ct)
    {
        var again = pages.ToArray();
        foreach (var index in Enumerable.Range(0, pages.Count).Where(index => IsRecognised(pages[index])).Take(MostPages))
        {
            try
            {
                again[index] = await reader.ReadSecondPassAsync(file, pages[index], ct);
            }
            catch (UnreadableFileException)
            {
                // The first reading stands.
            }
        }

        return again;
    }

    // What it says needs no second look.
    private static bool IsFromEInvoice(InvoiceReading invoice) =>
        invoice.Fields.Values.Any(field => field.Evidence?.Origin == ValueOrigin.Xml);

    private static bool IsRecognised(Page page) => page.Words.Any(word => word.Origin == WordOrigin.Ocr);

    private static bool IsSure(FieldReading field) => field.Value is not null && field.Confidence >= SureConfidence;

    private static double Weight(InvoiceReading reading) =>
        Core.Select(field => reading.Fields[field]).Where(field => field.Value is not null).Sum(field => field.Confidence);
}
