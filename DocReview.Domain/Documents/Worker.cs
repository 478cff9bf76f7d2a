namespace DocReview.Domain.Documents;

/// <summary>A worker process that lives, or did a moment ago: it renews its row every two seconds.</summary>
public sealed class Worker
{
    private Worker()
    {
    }

    /// <summary>See <see cref="WorkerId"/>.</summary>
    public Guid Id { get; private init; }

    /// <summary>Name of the machine or container.</summary>
    public string Node { get; private init; } = "";

    /// <summary>By the database's clock, UTC.</summary>
    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>When it renewed its row, by the database's clock, UTC.</summary>
    public DateTimeOffset LastSeenAt { get; private init; }

    /// <summary>The jobs that it ran then.</summary>
    public Guid[] RunningJobs { get; private init; } = [];
}
