using DocReview.Domain.Documents;
using Npgsql;

namespace DocReview.Domain.Data;

/// <summary>Events that are about to be stored, by column: one insert takes them all, however many they are.</summary>
internal sealed class EventColumns(IReadOnlyList<StageStep> steps)
{
    /// <summary>Inserts the steps after the events that <c>held</c> counts; $5 to $8 are <see cref="Parameters"/>.</summary>
    public const string Insert = """
        events AS (
          INSERT INTO job_events (document_id, seq, job_id, attempt, stage, progress_percentage, message, at)
          SELECT h.id, h.event_seq + e.n, h.job_id, h.retry_count, e.stage, coalesce(e.percentage, h.progress_percentage), e.message, e.at
          FROM held h, unnest($5, $6, $7, $8) WITH ORDINALITY AS e (stage, percentage, message, at, n))
        """;

    /// <summary>How far the job is after them, as its row says it.</summary>
    public const string LastStep = """
        current_stage = ($5)[cardinality($5)],
            progress_percentage = coalesce(($6)[cardinality($6)], j.progress_percentage)
        """;

    private readonly string?[] _messages = [.. steps.Select(step => step.Message is { } text ? StorableText.Clean(text) : null)];

    /// <summary>$5 to $8: stages, percentages, messages, times.</summary>
    public NpgsqlParameter[] Parameters =>
    [
        new NpgsqlParameter<string[]> { TypedValue = [.. steps.Select(step => step.Stage)] },
        new NpgsqlParameter<int?[]> { TypedValue = [.. steps.Select(step => step.Percentage)] },
        new NpgsqlParameter<string?[]> { TypedValue = _messages },
        new NpgsqlParameter<DateTimeOffset[]> { TypedValue = [.. steps.Select(step => step.At)] },
    ];

    /// <summary>The events as they were stored.</summary>
    /// <param name="lease">Whose they are.</param>
    /// <param name="before">The job as it was found.</param>
    public IReadOnlyList<JobEvent> Stored(Lease lease, HeldJob before) =>
    [
        .. steps.Select((step, index) => new JobEvent(
            lease.DocumentId, before.EventSeq + 1 + index, lease.JobId, before.Attempt, step.Stage,
            step.Percentage ?? before.Percentage, _messages[index], step.At)),
    ];
}

/// <summary>A job as a statement found it, under the locks of its document's and its own row.</summary>
/// <param name="EventSeq">Number of the document's newest event then.</param>
/// <param name="Revision">Of the document after the change.</param>
/// <param name="Attempt">The job's retry count.</param>
/// <param name="Percentage">Its progress then.</param>
internal sealed record HeldJob(int EventSeq, int Revision, int Attempt, int Percentage);
