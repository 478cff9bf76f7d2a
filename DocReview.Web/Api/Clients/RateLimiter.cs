using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace DocReview.Web.Api.Clients;

/// <summary>
/// Lets requests pass while the client's bucket has tokens. Tokens are fetched a hundredth of the bucket at a time and
/// spent here, so that most requests do not wait for Redis.
/// </summary>
internal sealed class RateLimiter(RedisTokenBucket bucket, IOptions<RateLimitOptions> options, TimeProvider time)
{
    private const int MostClients = 10_000;

    private readonly int _batchSize = Math.Clamp(options.Value.Capacity / 100, 1, 100);
    private readonly ConcurrentDictionary<string, LocalTokenCache> _caches = new();

    public ValueTask<RateLimitDecision> AskAsync(string client)
    {
        if (!_caches.TryGetValue(client, out var cache))
        {
            if (_caches.Count > MostClients)
            {
                _caches.Clear();
            }

            cache = _caches.GetOrAdd(client, name => new LocalTokenCache(wanted => bucket.TakeAsync(name, wanted), _batchSize, time));
        }

        return cache.TakeAsync();
    }
}
