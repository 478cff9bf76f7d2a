using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Tests.Integration.Support;

/// <summary>One migrated database.</summary>
internal sealed class TestDatabase(string connectionString)
{
    // What an installation has besides its documents: who works there, and tokens, which processes hold for a while.
    private const string EmptyAll = """
        DO $$
        DECLARE tables text;
        BEGIN
          SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') INTO tables FROM pg_tables
          WHERE schemaname = 'public' AND tablename NOT IN ('__EFMigrationsHistory', 'api_tokens', 'workers')
            OR schemaname = 'hangfire' AND tablename NOT IN ('schema', 'server');
          EXECUTE 'TRUNCATE ' || tables;
        END $$
        """;

    public string ConnectionString { get; } = connectionString;

    public string Name { get; } = new NpgsqlConnectionStringBuilder(connectionString).Database!;

    /// <summary>A context of the test's own, beside those of the processes under test.</summary>
    public ReviewDb Open() => new(new DbContextOptionsBuilder<ReviewDb>().UseNpgsql(ConnectionString).Options);

    /// <summary>Ends every connection and lets nobody in until disposed, as if the server were away.</summary>
    public async Task<IAsyncDisposable> TakeAwayAsync()
    {
        var name = new NpgsqlConnectionStringBuilder(ConnectionString).Database!;
        await DatabasePool.OnServerAsync($"ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS false");
        await DatabasePool.OnServerAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'");
        await using var own = new NpgsqlConnection(ConnectionString);
        NpgsqlConnection.ClearPool(own); // The tests' own connections are cut too.
        return new Returned(name);
    }

    /// <summary>Removes all documents and what belongs to them.</summary>
    public async Task EmptyAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync();
        while (true)
        {
            try
            {
                await using var command = new NpgsqlCommand(EmptyAll, connection);
                await command.ExecuteNonQueryAsync();
                return;
            }
            catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.DeadlockDetected)
            {
                // A sweep was at it; once more.
            }
        }
    }

    private sealed class Returned(string name) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync() => await DatabasePool.OnServerAsync($"ALTER DATABASE \"{name}\" ALLOW_CONNECTIONS true");
    }
}
