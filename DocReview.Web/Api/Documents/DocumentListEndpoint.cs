using DocReview.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace DocReview.Web.Api.Documents;

/// <summary><c>GET /api/documents</c>.</summary>
internal static class DocumentListEndpoint
{
    public static void MapDocumentList(this RouteGroupBuilder api) => api.MapGet("/documents", ListAsync)
        .WithName("list_documents").WithSummary("Lists documents, newest first.").Fails(400);

    /// <summary>A page of documents that match.</summary>
    private static async Task<Results<Ok<DocumentPage>, ApiProblem>> ListAsync(
        [AsParameters] DocumentListParameters asked, DocumentSummaries summaries, CancellationToken ct)
    {
        var (query, errors) = DocumentListQuery.Read(asked);
        return errors.Count > 0
            ? ApiProblem.Fields(StatusCodes.Status400BadRequest, errors)
            : TypedResults.Ok(await summaries.ReadAsync(query, ct));
    }
}
