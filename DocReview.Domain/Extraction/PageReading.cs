namespace DocReview.Domain.Extraction;

/// <summary>
/// Understands the pages, and where a recognised page kept its total or its date to itself, has it recognised the
/// other way (sheet or till receipt) and takes the reading that found more.
/// </summary>
public sealed class PageReading(IDocumentReader reader, IInvoiceEngine engine)
{
    // A second look costs about a second a page; what is not on the first pages of a scan is seldom on later ones.
    private const int PagesLookedAtAgain = 2;

    private static readonly string[] Core =
        [InvoiceFields.TotalAmount, InvoiceFields.InvoiceDate, InvoiceFields.VendorName, InvoiceFields.InvoiceNumber];

    /// <summary>Reads the invoice off the pages.</summary>
    public async Task<Reading> ReadAsync(SourceFile file, DocumentContent content, CancellationToken ct)
    {
        var first = engine.Read(content.Pages);
        if (!content.Pages.Any(IsRecognised) || (Found(first, InvoiceFields.TotalAmount) && Found(first, InvoiceFields.InvoiceDate)))
        {
            return new Reading(content, first);
        }

        var pages = await LookAgainAsync(file, content.Pages, ct);
        var second = engine.Read(pages);
        return Weight(second) > Weight(first) ? new Reading(content with { Pages = pages }, second) : new Reading(content, first);
    }

    private async Task<IReadOnlyList<Page>> LookAgainAsync(SourceFile file, IReadOnlyList<Page> pages, CancellationToken ct)
    {
        var again = pages.ToArray();
        foreach (var index in Enumerable.Range(0, pages.Count).Where(index => IsRecognised(pages[index])).Take(PagesLookedAtAgain))
        {
            try
            {
                again[index] = await reader.ReadAgainAsync(file, pages[index], ct);
            }
            catch (UnreadableFileException)
            {
                // The first reading stands.
            }
        }

        return again;
    }

    private static bool IsRecognised(Page page) => page.Words.Any(word => word.Origin == WordOrigin.Ocr);

    private static bool Found(InvoiceReading reading, string field) => reading.Fields[field].Value is not null;

    private static double Weight(InvoiceReading reading) => Core.Where(field => Found(reading, field)).Sum(field => reading.Fields[field].Confidence);
}
