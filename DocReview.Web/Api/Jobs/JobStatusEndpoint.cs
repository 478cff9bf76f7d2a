using System.Text.Json;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Data;
using DocReview.Web.Api.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Jobs;

/// <summary><c>GET /api/jobs/{id}</c>: what programs poll. From Redis where a copy is good, otherwise from the database.</summary>
internal static class JobStatusEndpoint
{
    public static void MapJobStatus(this RouteGroupBuilder api) => api.MapGet("/jobs/{id:guid}", GetAsync)
        .WithName("get_job").WithSummary("How far a job is, and why it failed.").Produces<JobView>().Fails(404);

    private static async Task<Results<CachedJson, ApiProblem>> GetAsync(
        Guid id, RedisCache cache, IDbContextFactory<ReviewDb> contexts, CancellationToken ct)
    {
        if (await cache.GetAsync(RedisNames.Job(id)) is { } copy)
        {
            return new CachedJson(copy, IsHit: true);
        }

        await using var db = await contexts.CreateDbContextAsync(ct);
        var row = await db.Jobs.AsNoTracking().Where(job => job.Id == id)
            .Join(db.Documents, job => job.DocumentId, d => d.Id, (job, d) => new { job, d.Revision }).SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return ApiProblem.NotFound("job");
        }

        var json = JsonSerializer.SerializeToUtf8Bytes(JobView.Of(row.job), DomainJson.Options);
        await cache.StoreAsync(RedisNames.Job(id), row.Revision, json);
        return new CachedJson(json, IsHit: false);
    }
}
