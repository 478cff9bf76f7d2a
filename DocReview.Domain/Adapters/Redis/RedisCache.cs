using System.Globalization;
using StackExchange.Redis;

namespace DocReview.Domain.Adapters.Redis;

/// <summary>
/// Copies of answers with the document's revision before them, so that a slow reader's older answer never replaces
/// what a change has outdated. A miss, or Redis away, reads the database.
/// </summary>
public sealed class RedisCache(RedisLink redis)
{
    private const string StoreUnlessOlder = """
        local held = redis.call('GET', KEYS[1])
        if held and tonumber(string.match(held, '^%d+')) > tonumber(ARGV[1]) then return 0 end
        redis.call('SET', KEYS[1], ARGV[1] .. '|' .. ARGV[2], 'EX', ARGV[3])
        return 1
        """;

    // Bounds how long a copy may be stale when a change could not reach Redis.
    private const int LifeInSeconds = 10;

    /// <summary>The copy as it was stored, or null where there is none or it is outdated.</summary>
    public async Task<ReadOnlyMemory<byte>?> GetAsync(string key)
    {
        byte[]? held = await redis.TryAsync(database => database.StringGetAsync(key), RedisValue.Null);
        if (held is null)
        {
            return null;
        }

        var value = held.AsMemory(Array.IndexOf(held, (byte)'|') + 1);
        return value.IsEmpty ? (ReadOnlyMemory<byte>?)null : value;
    }

    /// <summary>Keeps an answer that was made from the given revision of its document.</summary>
    public Task StoreAsync(string key, int revision, byte[] value) => redis.TryAsync(
        async database =>
        {
            RedisValue[] arguments = [revision.ToString(CultureInfo.InvariantCulture), value, LifeInSeconds];
            await database.ScriptEvaluateAsync(StoreUnlessOlder, [key], arguments);
            return true;
        },
        otherwise: false);

    /// <summary>Drops the copy and refuses copies of earlier revisions.</summary>
    public Task OutdateAsync(string key, int revision) => redis.TryAsync(
        database => database.StringSetAsync(key, $"{revision}|", TimeSpan.FromSeconds(LifeInSeconds)), otherwise: false);
}
