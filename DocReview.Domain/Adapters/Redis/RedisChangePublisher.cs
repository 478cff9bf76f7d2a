using System.Text.Json;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using StackExchange.Redis;

namespace DocReview.Domain.Adapters.Redis;

/// <summary>A change as it travels: which document, and its new events (none for a save).</summary>
public sealed record DocumentChange(Guid DocumentId, Guid JobId, IReadOnlyList<JobEvent> Events);

/// <summary>
/// Outdates cached copies and publishes the change on Redis; a Redis that is away costs nothing but time. Of a document that
/// has just been made there are no copies, and its uploader need not wait until others have heard of it.
/// </summary>
internal sealed class RedisChangePublisher(RedisLink redis, RedisCache cache) : IChangePublisher
{
    public async Task PublishAsync(CommittedChange change)
    {
        var message = JsonSerializer.Serialize(new DocumentChange(change.DocumentId, change.JobId, change.Events), DomainJson.Options);
        if (change.Events is [{ Seq: 1 }, ..])
        {
            await SendAsync(message, CommandFlags.FireAndForget);
            return;
        }

        await Task.WhenAll(
            cache.OutdateAsync(RedisNames.Job(change.JobId), change.Revision),
            cache.OutdateAsync(RedisNames.Document(change.DocumentId), change.Revision),
            SendAsync(message));
    }

    private Task<long> SendAsync(string message, CommandFlags flags = CommandFlags.None) =>
        redis.TryAsync(database => database.PublishAsync(RedisNames.Changes, message, flags), otherwise: 0);
}
