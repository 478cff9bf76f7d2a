using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api;

/// <summary>How the process is.</summary>
/// <param name="Status"><c>ok</c>, <c>degraded</c> (everything works, a little later) or <c>unavailable</c>.</param>
/// <param name="Database"><c>ok</c> or <c>away</c>.</param>
/// <param name="Redis"><c>ok</c> or <c>away</c>.</param>
internal sealed record HealthView(string Status, string Database, string Redis);

/// <summary><c>GET /health</c>: 200 while the database answers, otherwise 503. Redis is not needed.</summary>
internal static class Health
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this IEndpointRouteBuilder app) => app.MapGet("/health", GetAsync)
        .WithName("health").WithSummary("Whether the desk works.").WithTags("health").WithHead()
        .Produces<HealthView>().Produces<HealthView>(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> GetAsync(IDbContextFactory<ReviewDb> contexts, RedisLink redis, CancellationToken ct)
    {
        var database = await AnswersAsync(contexts, ct);
        var isRedisThere = await redis.TryAsync(async server => await server.PingAsync() >= TimeSpan.Zero, otherwise: false);
        var status = (database, isRedisThere) switch { (false, _) => "unavailable", (_, false) => "degraded", _ => "ok" };
        return TypedResults.Json(
            new HealthView(status, Word(database), Word(isRedisThere)),
            statusCode: database ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<bool> AnswersAsync(IDbContextFactory<ReviewDb> contexts, CancellationToken ct)
    {
        try
        {
            return await AskAsync(contexts).WaitAsync(Patience, ct);
        }
        catch (Exception error) when (Problems.ExceptionProblems.IsDatabaseUnavailable(error))
        {
            return false;
        }
    }

    // Ends by itself, later: a connection that waits for a database which says nothing cannot be closed from outside.
    private static async Task<bool> AskAsync(IDbContextFactory<ReviewDb> contexts)
    {
        await using var db = await contexts.CreateDbContextAsync();
        return await db.Database.ExecuteSqlAsync($"SELECT 1") is -1;
    }

    private static string Word(bool isThere) => isThere ? "ok" : "away";
}
