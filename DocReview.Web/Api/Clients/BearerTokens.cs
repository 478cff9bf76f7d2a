using System.Collections.Concurrent;
using DocReview.Domain.Access;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Clients;

/// <summary>Looks bearer tokens up, and remembers the answer for a few seconds: so long a revoked one may still work.</summary>
internal sealed class BearerTokens(IDbContextFactory<ReviewDb> contexts, TimeProvider time)
{
    private const int MostRemembered = 10_000;

    private static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Known> _known = new();

    private sealed record Known(string? Name, DateTimeOffset Until);

    /// <summary>The name of a good token; null for one that is unknown or revoked.</summary>
    public ValueTask<string?> NameOfAsync(string secret, CancellationToken ct)
    {
        var hash = ApiToken.Hash(secret);
        return _known.TryGetValue(hash, out var known) && known.Until > time.GetUtcNow()
            ? ValueTask.FromResult(known.Name)
            : new(LookUpAsync(hash, ct));
    }

    private async Task<string?> LookUpAsync(string hash, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var name = await db.ApiTokens.Where(token => token.TokenHash == hash && token.RevokedAt == null)
            .Select(token => token.Name).SingleOrDefaultAsync(ct);
        if (_known.Count >= MostRemembered)
        {
            _known.Clear();
        }

        _known[hash] = new(name, time.GetUtcNow() + Memory);
        return name;
    }
}
