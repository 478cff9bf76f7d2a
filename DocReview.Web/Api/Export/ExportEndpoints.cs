using DocReview.Domain.Data;
using DocReview.Domain.Export;
using DocReview.Web.Api.Problems;
using DocReview.Web.Api.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace DocReview.Web.Api.Export;

/// <summary>
/// One approved invoice as a file: <c>GET /api/documents/{id}/export/json</c> and <c>csv</c>, and the same without
/// <c>/api</c> for people, whose CSV starts with a byte order mark because they open it in Excel.
/// </summary>
internal static class ExportEndpoints
{
    public static void MapExport(this RouteGroupBuilder api)
    {
        api.MapGet("/documents/{id:guid}/export/json", JsonAsync)
            .WithName("export_document_json").WithSummary("An approved invoice as JSON.").Produces<string>(200, "application/json")
            .Fails(404, 409);
        api.MapGet("/documents/{id:guid}/export/csv",
            (Guid id, bool? lines, bool? bom, ReviewDb db, HttpResponse response, CancellationToken ct) =>
                CsvAsync(id, new CsvShape(lines ?? false, bom ?? false), db, response, ct))
            .WithName("export_document_csv")
            .WithSummary("An approved invoice as CSV; lines=true for a row a line item, bom=true for Excel.")
            .Produces<string>(200, "text/csv").Fails(400, 404, 409);
    }

    public static void MapExportDownloads(this WebApplication app)
    {
        var downloads = app.MapGroup("").ExcludeFromDescription().WithHead();
        downloads.MapGet("/export/download", BulkExportEndpoint.Export);
        downloads.MapGet("/documents/{id:guid}/export/json", JsonAsync);
        downloads.MapGet(
            "/documents/{id:guid}/export/csv", (Guid id, bool? lines, ReviewDb db, HttpResponse response, CancellationToken ct) =>
            CsvAsync(id, new CsvShape(lines ?? false, ByteOrderMark: true), db, response, ct));
    }

    private static Task<IResult> JsonAsync(Guid id, ReviewDb db, HttpResponse response, CancellationToken ct) => SendAsync(
        id, "json", db, response, record => TypedResults.Stream(body => JsonExport.WriteAsync(body, record, ct), JsonExport.MediaType), ct);

    private static Task<IResult> CsvAsync(Guid id, CsvShape shape, ReviewDb db, HttpResponse response, CancellationToken ct) => SendAsync(
        id, "csv", db, response,
        record =>
            TypedResults.Stream(body => CsvExport.WriteAsync(body, new[] { record }.ToAsyncEnumerable(), shape, ct), CsvExport.MediaType),
                ct);

    private static async Task<IResult> SendAsync(
        Guid id, string extension, ReviewDb db, HttpResponse response, Func<InvoiceRecord, IResult> file, CancellationToken ct)
    {
        if (await db.FinalizedInvoiceAsync(id, ct) is { } record)
        {
            response.AsDownload(ExportFileName.Of(record, extension));
            return file(record);
        }

        var found = await db.Documents.Where(d => d.Id == id).Select(d => new { d.CurrentStatus }).SingleOrDefaultAsync(ct);
        return found is { CurrentStatus: var status }
            ? ReviewProblems.NotPossible(status, $"Only finalized documents can be exported; this one is {status}. Finalize it first.")
            : ApiProblem.NotFound("document");
    }

    /// <summary>Names the file by RFC 6266 and keeps copies of it nowhere.</summary>
    public static void AsDownload(this HttpResponse response, string filename)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(filename);
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.CacheControl = "private, no-store";
    }
}
