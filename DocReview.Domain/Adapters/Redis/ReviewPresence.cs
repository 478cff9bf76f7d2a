using System.Globalization;
using StackExchange.Redis;

namespace DocReview.Domain.Adapters.Redis;

/// <summary>Somebody who has a document open for review.</summary>
/// <param name="Name">The reviewer's name.</param>
/// <param name="Since">When the review was opened, UTC.</param>
public sealed record PresentReviewer(string Name, DateTimeOffset Since);

/// <summary>
/// Who has a document open, so that two people do not do the same work. A courtesy, never a lock: with Redis away
/// nobody is seen, and what two people save is told apart by the record's version.
/// </summary>
public sealed class ReviewPresence(RedisLink redis, TimeProvider time)
{
    // The first to come holds the place until it stays silent for a while.
    private const string HoldUnlessTaken = """
        local held = redis.call('GET', KEYS[1])
        if held and string.match(held, '^[^|]*') ~= ARGV[1] then return held end
        redis.call('SET', KEYS[1], held or (ARGV[1] .. '|' .. ARGV[2]), 'EX', ARGV[3])
        return nil
        """;

    // A little more than two of the page's own calls.
    private const int SilenceInSeconds = 45;

    /// <summary>Says that a visitor has the document open.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="visitor">Tells one browser from another; without a bar in it.</param>
    /// <param name="name">What others are told.</param>
    /// <returns>Who else had it open first, or null.</returns>
    public async Task<PresentReviewer?> ArriveAsync(Guid documentId, string visitor, string name)
    {
        var since = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        RedisValue[] arguments = [visitor, $"{since}|{name}", SilenceInSeconds];
        string? held = await redis.TryAsync(
            async database => (RedisValue)await database.ScriptEvaluateAsync(HoldUnlessTaken, [RedisNames.Reviewer(documentId)], arguments),
            RedisValue.Null);
        return held?.Split('|', 3) is [_, var at, var who] && long.TryParse(at, CultureInfo.InvariantCulture, out var seconds)
            ? new(who, DateTimeOffset.FromUnixTimeSeconds(seconds))
            : null;
    }
}
