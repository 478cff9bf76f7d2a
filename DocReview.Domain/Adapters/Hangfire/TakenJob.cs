using System.Globalization;
using Hangfire.Common;
using Hangfire.Storage;
using Npgsql;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>A job that a worker of this process has taken from the queue, with all that is stored of it.</summary>
internal sealed class TakenJob(WokenQueue queue, long row, string jobId, DateTime fetchedAt, JobData? data) : IFetchedJob
{
    private bool _isReleased;

    /// <summary>The id of its row in the queue.</summary>
    public long Row => row;

    /// <inheritdoc/>
    public string JobId => jobId;

    /// <summary>When it was taken or last renewed; UTC, as the database has it.</summary>
    public DateTime FetchedAt { get; set; } = fetchedAt;

    /// <summary>Null where the row of the queue belongs to no job.</summary>
    public JobData? Data => data;

    /// <summary>It has ended well, and the queue removes its rows.</summary>
    public bool HasEnded { get; set; }

    /// <summary>A row as <see cref="WokenQueue"/> asks for it.</summary>
    public static TakenJob Read(WokenQueue queue, NpgsqlDataReader row) => new(
        queue, row.GetInt64(0), row.GetInt64(1).ToString(CultureInfo.InvariantCulture), row.GetDateTime(2),
        row.IsDBNull(3) ? null : DataIn(row));

    /// <inheritdoc/>
    public void RemoveFromQueue()
    {
        if (!HasEnded)
        {
            queue.Release(this, again: false);
        }

        _isReleased = true;
    }

    /// <inheritdoc/>
    public void Requeue()
    {
        queue.Release(this, again: true);
        _isReleased = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        queue.Forget(this);
        if (!_isReleased && !HasEnded)
        {
            Requeue();
        }
    }

    private static JobData DataIn(NpgsqlDataReader row)
    {
        var data = new JobData
        {
            CreatedAt = row.GetDateTime(5),
            State = row.IsDBNull(6) ? null : row.GetString(6),
            ParametersSnapshot = new Dictionary<string, string?>
            {
                [StoredJob.RetryCount] = row.IsDBNull(7) ? null : row.GetString(7),
            },
        };
        var invocation = SerializationHelper.Deserialize<InvocationData>(row.GetString(3));
        invocation.Arguments = row.GetString(4);
        try
        {
            data.Job = invocation.DeserializeJob();
        }
        catch (JobLoadException error)
        {
            data.LoadException = error;
        }

        return data;
    }
}
