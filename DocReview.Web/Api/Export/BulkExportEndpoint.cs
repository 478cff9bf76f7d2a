using System.ComponentModel;
using DocReview.Domain.Data;
using DocReview.Domain.Export;
using DocReview.Web.Api.Documents;
using DocReview.Web.Api.Problems;
using Microsoft.AspNetCore.Mvc;

namespace DocReview.Web.Api.Export;

/// <summary>What to export, as it stands in the address.</summary>
internal sealed class BulkExportParameters
{
    [FromQuery(Name = "format"), Description("csv (the default) or json.")]
    public string? Format { get; init; }

    [FromQuery(Name = "ids"),
        Description("Only these documents; repeat it or separate by commas. Those that are not finalized are left out.")]
    public string[]? Ids { get; init; }

    [FromQuery(Name = "date_from"), Description("Finalized on or after this day or time (ISO 8601, UTC).")]
    public string? DateFrom { get; init; }

    [FromQuery(Name = "date_to"), Description("Finalized on or before this day, or before this time (ISO 8601, UTC).")]
    public string? DateTo { get; init; }

    [FromQuery(Name = "lines"), Description("CSV: a row a line item instead of a row a document.")]
    public bool? Lines { get; init; }

    [FromQuery(Name = "bom"), Description("CSV: starts with a byte order mark, for Excel.")]
    public bool? Bom { get; init; }
}

/// <summary><c>GET /api/export</c>: many approved invoices in one file, sent as they are read.</summary>
internal static class BulkExportEndpoint
{
    private const int MostIds = 1000;

    public static void MapBulkExport(this RouteGroupBuilder api) => api.MapGet("/export", Export)
        .WithName("export_documents").WithSummary("Approved invoices in one file, by ids or by the day of approval.")
        .Produces<string>(200, "text/csv").Produces<string>(200, "application/json").Fails(400);

    internal static IResult Export([AsParameters] BulkExportParameters asked, ReviewDb db, HttpResponse response, CancellationToken ct)
    {
        var errors = new Dictionary<string, string>();
        var selection = Selection(asked, errors);
        if (asked.Format is not (null or "csv" or "json"))
        {
            errors["format"] = "Give csv or json.";
        }

        if (errors.Count > 0)
        {
            return ApiProblem.Fields(StatusCodes.Status400BadRequest, errors);
        }

        var records = db.FinalizedInvoicesAsync(selection, ct);
        var shape = new CsvShape(asked.Lines ?? false, asked.Bom ?? false);
        response.AsDownload($"invoices.{asked.Format ?? "csv"}");
        return asked.Format == "json"
            ? TypedResults.Stream(body => JsonExport.WriteAsync(body, records, ct), JsonExport.MediaType)
            : TypedResults.Stream(body => CsvExport.WriteAsync(body, records, shape, ct), CsvExport.MediaType);
    }

    private static ExportSelection Selection(BulkExportParameters asked, Dictionary<string, string> errors) => new(
        Ids(asked.Ids, errors),
        ListValues.Time("date_from", asked.DateFrom, endOfDay: false, errors),
        ListValues.Time("date_to", asked.DateTo, endOfDay: true, errors));

    private static List<Guid>? Ids(string[]? texts, Dictionary<string, string> errors)
    {
        if (texts is null or [])
        {
            return null;
        }

        var parts = texts.SelectMany(text => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToList();
        var ids = parts.Select(part => Guid.TryParse(part, out var id) ? id : Guid.Empty).Distinct().ToList();
        if (ids.Count > MostIds || ids.Contains(Guid.Empty))
        {
            errors["ids"] = $"Give at most {MostIds} ids of documents, separated by commas.";
        }

        return ids;
    }
}
