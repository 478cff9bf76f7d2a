using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Api.Clients;

/// <summary>Whether a request may pass.</summary>
internal readonly record struct Pass(bool Allowed, int Remaining, TimeSpan Wait);

/// <summary>
/// Lets requests pass while the client's bucket has tokens. Tokens are fetched a hundredth of the bucket at a time and
/// spent here, so that most requests do not wait for Redis; what is not spent within a second is forfeited.
/// </summary>
internal sealed class RateLimiter(TokenBucket bucket, IOptions<RateLimitOptions> options, TimeProvider time)
{
    private const int MostPurses = 10_000;

    private static readonly TimeSpan PurseLife = TimeSpan.FromSeconds(1);

    private readonly int _portion = Math.Clamp(options.Value.Capacity / 100, 1, 100);
    private readonly ConcurrentDictionary<string, Purse> _purses = new();

    /// <summary>Tokens in hand.</summary>
    private sealed class Purse(int tokens, int remaining, long filledAt)
    {
        private int _tokens = tokens;

        public long FilledAt => filledAt;

        public bool TryTake(out int left)
        {
            var inHand = Interlocked.Decrement(ref _tokens);
            left = remaining + Math.Max(0, inHand);
            return inHand >= 0;
        }
    }

    public ValueTask<Pass> AskAsync(string client) =>
        _purses.TryGetValue(client, out var purse) && time.GetElapsedTime(purse.FilledAt) < PurseLife && purse.TryTake(out var left)
            ? ValueTask.FromResult(new Pass(true, left, TimeSpan.Zero))
            : new(FetchAsync(client));

    private async Task<Pass> FetchAsync(string client)
    {
        var grant = await bucket.TakeAsync(client, _portion);
        if (grant.Granted == 0)
        {
            return new(false, 0, grant.Wait);
        }

        if (_purses.Count > MostPurses)
        {
            _purses.Clear();
        }

        _purses[client] = new Purse(grant.Granted - 1, grant.Remaining, time.GetTimestamp());
        return new(true, grant.Remaining + grant.Granted - 1, TimeSpan.Zero);
    }
}
