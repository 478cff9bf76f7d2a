using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Export;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Export;

/// <summary>What leaves the desk of one document, before it leaves: the files' own text.</summary>
public sealed class DocumentModel(ReviewDb db) : PageModel
{
    // As much as a person looks at; the file has all of it.
    private const int MaxPreview = 20_000;

    // The page encodes by itself; twice would show escapes that are not in the file.
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public Document Document { get; private set; } = null!;

    public string? Json { get; private set; }

    public string? Csv { get; private set; }

    public bool HasLines { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await db.Documents.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } document)
        {
            return NotFound();
        }

        Document = document;
        if (await db.FinalizedInvoiceAsync(id, ct) is { } record)
        {
            Json = Cut(JsonSerializer.Serialize(
                JsonElement.Parse(await TextAsync(stream => JsonExport.WriteAsync(stream, record, ct))), Readable));
            Csv = Cut(await TextAsync(stream => CsvExport.WriteAsync(stream, new[] { record }.ToAsyncEnumerable(), new CsvShape(), ct)));
            HasLines = record.Invoice.LineItems.Count > 0;
        }

        return Page();
    }

    private static async Task<string> TextAsync(Func<Stream, Task> write)
    {
        using var memory = new MemoryStream();
        await write(memory);
        return Encoding.UTF8.GetString(memory.ToArray());
    }

    private static string Cut(string text) => text.Length <= MaxPreview ? text : text[..MaxPreview] + "\n…";
}
