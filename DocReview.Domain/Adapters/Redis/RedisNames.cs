using StackExchange.Redis;

namespace DocReview.Domain.Adapters.Redis;

/// <summary>Names in Redis; all carry one prefix so that a shared server stays tidy.</summary>
public static class RedisNames
{
    /// <summary>Channel on which changes are published.</summary>
    public static readonly RedisChannel Changes = RedisChannel.Literal("docreview:changes");

    /// <summary>Cache entry of a job's status.</summary>
    public static string Job(Guid jobId) => $"docreview:job:{jobId:N}";

    /// <summary>Cache entry of a document with its result.</summary>
    public static string Document(Guid documentId) => $"docreview:document:{documentId:N}";

    /// <summary>Who has a document open for review.</summary>
    public static string Reviewer(Guid documentId) => $"docreview:reviewer:{documentId:N}";

    /// <summary>Token bucket of a client.</summary>
    public static string Bucket(string client) => $"docreview:bucket:{client}";
}
