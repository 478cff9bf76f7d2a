using System.Text.Json;
using DocReview.Domain.Data;
using DocReview.Domain.Documents;

namespace DocReview.Domain.Adapters.Redis;

/// <summary>A change as it travels: which document, and its new events (none for a save).</summary>
public sealed record DocumentChange(Guid DocumentId, Guid JobId, IReadOnlyList<JobEvent> Events);

/// <summary>Outdates cached copies and publishes the change on Redis; a Redis that is away costs nothing but time.</summary>
internal sealed class RedisChangePublisher(RedisLink redis, RedisCache cache) : IChangePublisher
{
    public async Task PublishAsync(CommittedChange change)
    {
        var message = JsonSerializer.Serialize(new DocumentChange(change.DocumentId, change.JobId, change.Events), DomainJson.Options);
        await Task.WhenAll(
            cache.OutdateAsync(RedisNames.Job(change.JobId), change.Revision),
            cache.OutdateAsync(RedisNames.Document(change.DocumentId), change.Revision),
            redis.TryAsync(database => database.PublishAsync(RedisNames.Changes, message), otherwise: 0));
    }
}
