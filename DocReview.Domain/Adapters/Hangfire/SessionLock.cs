using Hangfire.Storage;
using Npgsql;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>An advisory lock of PostgreSQL, held by an open transaction: whoever dies, or rests for long, lets go of it.</summary>
internal sealed class SessionLock : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private SessionLock(NpgsqlConnection connection, NpgsqlTransaction transaction)
    {
        _connection = connection;
        _transaction = transaction;
    }

    /// <summary>Waits for the lock. Blocks, as Hangfire's own do: it has threads of its own for this.</summary>
    /// <exception cref="DistributedLockTimeoutException">Another process held it for the whole time.</exception>
    public static SessionLock Acquire(string connectionString, string resource, TimeSpan timeout)
    {
        var connection = new NpgsqlConnection(connectionString);
        try
        {
            connection.Open();
            var transaction = connection.BeginTransaction();
            Wait(connection, transaction, resource, timeout);
            return new(connection, transaction);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static void Wait(NpgsqlConnection connection, NpgsqlTransaction transaction, string resource, TimeSpan timeout)
    {
        using var command = new NpgsqlCommand("SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0))", connection, transaction)
        {
            Parameters = { new() { Value = $"{QueueNames.Schema}:{resource}" } },
        };
        var end = DateTime.UtcNow + timeout;
        while (!(bool)command.ExecuteScalar()!)
        {
            if (DateTime.UtcNow > end)
            {
                throw new DistributedLockTimeoutException(resource);
            }

            Thread.Sleep(Pause);
        }
    }
}
