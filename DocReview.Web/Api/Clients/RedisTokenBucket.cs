using System.Collections.Concurrent;
using System.Globalization;
using DocReview.Domain.Adapters.Redis;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace DocReview.Web.Api.Clients;

/// <summary>What a bucket gave.</summary>
/// <param name="Granted">How many of the wanted tokens; 0 where the bucket is empty.</param>
/// <param name="Remaining">Left in the bucket.</param>
/// <param name="Wait">Until there is one again, where none was given.</param>
internal readonly record struct TokenGrant(int Granted, int Remaining, TimeSpan Wait);

/// <summary>Token buckets of clients, in Redis so that all web processes share them; in this process where Redis is unavailable.</summary>
internal sealed class RedisTokenBucket(RedisLink redis, IOptions<RateLimitOptions> options, TimeProvider time)
{
    // Redis's own clock, so that processes need not agree on the time. Numbers are written out: Lua's own form drops digits.
    private const string Take = """
        local capacity, refill, wanted = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
        redis.replicate_commands()
        local clock = redis.call('TIME')
        local now = clock[1] + clock[2] / 1000000
        local held = redis.call('HMGET', KEYS[1], 'tokens', 'at')
        local tokens = tonumber(held[1]) or capacity
        tokens = math.min(capacity, tokens + math.max(0, now - (tonumber(held[2]) or now)) * refill)
        local granted = math.min(wanted, math.floor(tokens))
        tokens = tokens - granted
        redis.call('HMSET', KEYS[1], 'tokens', string.format('%.6f', tokens), 'at', string.format('%.6f', now))
        redis.call('PEXPIRE', KEYS[1], math.ceil(capacity / refill * 1000) + 1000)
        return { granted, math.floor(tokens), granted > 0 and 0 or math.ceil((1 - tokens) / refill * 1000) }
        """;

    private const int MostLocal = 10_000;

    private readonly RateLimitOptions _limit = options.Value;
    private readonly ConcurrentDictionary<string, (double Tokens, long At)> _local = new();

    public async Task<TokenGrant> TakeAsync(string client, int wanted)
    {
        RedisValue[] arguments =
        [
            _limit.Capacity, _limit.RefillPerSecond.ToString("R", CultureInfo.InvariantCulture), wanted,
        ];
        var answer = await redis.TryAsync(
            async database => (int[]?)await database.ScriptEvaluateAsync(Take, [RedisNames.Bucket(client)], arguments), otherwise: null);
        if (answer is not [var granted, var remaining, var wait])
        {
            return TakeLocally(client, wanted);
        }

        Remember(client, remaining);
        return new(granted, remaining, TimeSpan.FromMilliseconds(wait));
    }

    // Should Redis go away now, the client goes on with what it has left and not with a full bucket.
    private void Remember(string client, int remaining)
    {
        if (_local.Count > MostLocal)
        {
            _local.Clear();
        }

        _local[client] = (remaining, time.GetTimestamp());
    }

    private TokenGrant TakeLocally(string client, int wanted)
    {
        if (_local.Count > MostLocal)
        {
            _local.Clear();
        }

        var now = time.GetTimestamp();
        var granted = 0;
        var (left, _) = _local.AddOrUpdate(
            client,
            _ => Spend(_limit.Capacity),
            (_, held) =>
                Spend(Math.Min(_limit.Capacity, held.Tokens + (time.GetElapsedTime(held.At, now).TotalSeconds * _limit.RefillPerSecond))));
        return new(granted, (int)left, granted > 0 ? TimeSpan.Zero : TimeSpan.FromSeconds((1 - left) / _limit.RefillPerSecond));

        (double, long) Spend(double tokens)
        {
            granted = Math.Min(wanted, (int)tokens);
            return (tokens - granted, now);
        }
    }
}
