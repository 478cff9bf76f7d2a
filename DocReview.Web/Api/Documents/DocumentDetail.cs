using System.Text.Json;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Review.Rules;
using DocReview.Web.Api.Jobs;
using DocReview.Web.Api.Problems;
using DocReview.Web.Api.Review;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Documents;

/// <summary>What was read off a document and what a reviewer made of it.</summary>
/// <param name="Version">To be sent back with a review.</param>
/// <param name="DocumentType"><c>invoice</c>, <c>credit_note</c>, <c>receipt</c> or <c>other</c>.</param>
/// <param name="Language">ISO 639-1, where known.</param>
/// <param name="Extracted">As read, with evidence.</param>
/// <param name="Reviewed">As corrected; null until the first save.</param>
/// <param name="Findings">Doubts that stand now.</param>
/// <param name="IsFinalized">Approved and read-only.</param>
/// <param name="FinalizedAt">UTC.</param>
/// <param name="FinalizedBy">Who approved it.</param>
/// <param name="UpdatedAt">UTC.</param>
internal sealed record DocumentResult(
    int Version, string DocumentType, string? Language, ExtractedInvoice Extracted, Dictionary<string, object?>? Reviewed,
    IReadOnlyList<Finding> Findings, bool IsFinalized, DateTimeOffset? FinalizedAt, string? FinalizedBy, DateTimeOffset UpdatedAt);

/// <summary>As read, with where each value stands.</summary>
internal sealed record ExtractedInvoice(IReadOnlyDictionary<string, FieldReading> Fields, IReadOnlyList<LineItemReading> LineItems);

/// <summary>A document with its job and its result.</summary>
/// <param name="DocumentId">The document.</param>
/// <param name="OriginalFilename">As uploaded.</param>
/// <param name="MimeType">Told by content.</param>
/// <param name="FileSize">In bytes.</param>
/// <param name="Sha256">Of the original.</param>
/// <param name="PageCount">Once read; 0 for a bare e-invoice.</param>
/// <param name="Status">Where it is on its way.</param>
/// <param name="UploadedAt">UTC.</param>
/// <param name="UploadedBy">A person, or the name of an API token.</param>
/// <param name="DuplicateOf">An earlier document with the same bytes.</param>
/// <param name="Job">Its newest job.</param>
/// <param name="Result">Null until it has been read.</param>
internal sealed record DocumentDetail(
    Guid DocumentId, string OriginalFilename, string MimeType, long FileSize, string Sha256, int? PageCount, DocumentStatus Status,
    DateTimeOffset UploadedAt, string UploadedBy, Guid? DuplicateOf, JobView Job, DocumentResult? Result)
{
    /// <summary>The document, for clients that know it by its row.</summary>
    public Guid Id => DocumentId;

    /// <summary>The status, likewise.</summary>
    public DocumentStatus CurrentStatus => Status;

    /// <summary>Its newest job, as the upload answered it.</summary>
    public Guid JobId => Job.JobId;

    /// <summary>To be sent back with a review; null until it has been read.</summary>
    public int? Version => Result?.Version;
}

/// <summary><c>GET /api/documents/{id}</c>: from Redis where a copy is good, otherwise from the database.</summary>
internal static class DocumentDetailEndpoint
{
    public static void MapDocumentDetail(this RouteGroupBuilder api) => api.MapGet("/documents/{id:guid}", GetAsync)
        .WithName("get_document").WithSummary("A document with its job, what was read, the review and the findings.")
        .Produces<DocumentDetail>().Fails(404);

    private static async Task<Results<CachedJson, ApiProblem>> GetAsync(
        Guid id, RedisCache cache, IDbContextFactory<ReviewDb> contexts, TimeProvider time, CancellationToken ct)
    {
        if (await cache.GetAsync(RedisNames.Document(id)) is { } copy)
        {
            return new CachedJson(copy, IsHit: true);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var document = await db.Documents.AsNoTracking().Include(d => d.Jobs).Include(d => d.Result).AsSingleQuery()
            .SingleOrDefaultAsync(d => d.Id == id, ct);
        if (document is null)
        {
            return ApiProblem.NotFound("document");
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(Of(document, time.GetUtcNow()), DomainJson.Options);
        await cache.StoreAsync(RedisNames.Document(id), document.Revision, json);
        return new CachedJson(json, IsHit: false);
    }

    private static DocumentDetail Of(Document document, DateTimeOffset now) => new(
        document.Id, document.OriginalFilename, document.MimeType, document.FileSize, document.Sha256, document.PageCount,
        document.CurrentStatus, document.UploadedAt, document.UploadedBy, document.DuplicateOf, JobView.Of(document.CurrentJob),
        document.Result is { } result ? Of(result, DateOnly.FromDateTime(now.UtcDateTime)) : null);

    private static DocumentResult Of(Result result, DateOnly today) => new(
        result.Version, result.StructuredOutput.DocumentType, result.StructuredOutput.Language,
        new(result.StructuredOutput.Fields, result.StructuredOutput.LineItems),
        result.ReviewedOutput is { } reviewed ? FlatInvoice.Of(reviewed) : null,
        InvoiceRules.Check(result, today), result.IsFinalized, result.FinalizedAt, result.FinalizedBy, result.UpdatedAt);
}
