using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Api.Clients;

/// <summary>
/// Lets requests pass while the client's bucket has tokens. Tokens are fetched a hundredth of the bucket at a time and
/// spent here, so that most requests do not wait for Redis.
/// </summary>
internal sealed class RateLimiter(RedisTokenBucket bucket, IOptions<RateLimitOptions> options, TimeProvider time)
{
    private const int MostPurses = 10_000;

    private readonly int _portion = Math.Clamp(options.Value.Capacity / 100, 1, 100);
    private readonly ConcurrentDictionary<string, LocalTokenCache> _purses = new();

    public ValueTask<RateLimitDecision> AskAsync(string client)
    {
        if (!_purses.TryGetValue(client, out var purse))
        {
            if (_purses.Count > MostPurses)
            {
                _purses.Clear();
            }

            purse = _purses.GetOrAdd(client, name => new LocalTokenCache(wanted => bucket.TakeAsync(name, wanted), _portion, time));
        }

        return purse.TakeAsync();
    }
}
