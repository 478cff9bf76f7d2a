using System.Text.Json;
using DocReview.Domain.Extraction;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Data;

/// <summary>How large a page is, without its words.</summary>
/// <param name="Number">1-based.</param>
/// <param name="Width">In the page's unit.</param>
/// <param name="Height">In the page's unit.</param>
public sealed record NumberedPageSize(int Number, double Width, double Height);

/// <summary>Reads parts of a document's pages: all words of a long one are megabytes, and screens need one page.</summary>
public static class PageReads
{
    /// <summary>The sizes of all pages, in order; empty before the document was read.</summary>
    public static async Task<IReadOnlyList<NumberedPageSize>> PageSizesAsync(this ReviewDb db, Guid documentId, CancellationToken ct) =>
        await db.Database.SqlQuery<NumberedPageSize>(
            $"""
            SELECT (page ->> 'number')::int AS number, (page ->> 'width')::float8 AS width, (page ->> 'height')::float8 AS height
            FROM document_pages, jsonb_array_elements(pages_json) AS page
            WHERE document_id = {documentId}
            ORDER BY 1
            """).ToListAsync(ct);

    /// <summary>One page with its words, or null where there is none of that number.</summary>
    public static async Task<Page?> PageAsync(this ReviewDb db, Guid documentId, int number, CancellationToken ct)
    {
        var json = await db.Database.SqlQuery<string>(
            $"""
            SELECT page::text AS "Value" FROM document_pages, jsonb_array_elements(pages_json) AS page
            WHERE document_id = {documentId} AND (page ->> 'number')::int = {number}
            """).FirstOrDefaultAsync(ct);
        return json is null ? null : JsonSerializer.Deserialize<Page>(json, DomainJson.Options);
    }
}
