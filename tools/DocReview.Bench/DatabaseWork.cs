using Npgsql;

namespace DocReview.Bench;

/// <summary>What the desk has had PostgreSQL do so far, as the server counts it. Two of them, subtracted, are a run's work.</summary>
/// <param name="Statements">Executed, BEGIN and COMMIT included; what triggers and foreign keys run is not.</param>
/// <param name="ServerSeconds">Time inside these statements, waits for locks and the disk included.</param>
/// <param name="WritingTransactions">Transactions that wrote a row: each is a commit.</param>
/// <param name="Flushes">How often the server waited for its log to be on the disk; commits at once share one.</param>
internal sealed record DatabaseWork(long Statements, double ServerSeconds, long WritingTransactions, long Flushes)
{
    // Each transaction that writes takes one number; reading the newest takes none.
    private const string Counts = """
        SELECT sum(calls)::bigint, sum(total_exec_time) / 1000,
          pg_snapshot_xmax(pg_current_snapshot())::text::bigint, (SELECT wal_sync FROM pg_stat_wal)
        FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        """;

    private const string MostCalled = """
        SELECT calls, total_exec_time, regexp_replace(left(query, 100), '\s+', ' ', 'g')
        FROM pg_stat_statements WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        ORDER BY calls DESC LIMIT $1
        """;

    public static DatabaseWork operator -(DatabaseWork after, DatabaseWork before) => new(
        after.Statements - before.Statements, after.ServerSeconds - before.ServerSeconds,
        after.WritingTransactions - before.WritingTransactions, after.Flushes - before.Flushes);

    public static async Task<DatabaseWork> ReadAsync(string postgres)
    {
        await using var source = NpgsqlDataSource.Create(postgres);
        await using var command = source.CreateCommand(Counts);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return new(reader.GetInt64(0), reader.GetDouble(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    /// <summary>Forgets what was counted for single statements.</summary>
    public static async Task ResetAsync(string postgres)
    {
        await using var source = NpgsqlDataSource.Create(postgres);
        await using var command = source.CreateCommand("SELECT pg_stat_statements_reset()");
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>The statements that ran most often since the reset: how often, milliseconds in all, and how they begin.</summary>
    public static async Task<List<(long Calls, double Milliseconds, string Text)>> MostCalledAsync(string postgres, int limit)
    {
        await using var source = NpgsqlDataSource.Create(postgres);
        await using var command = source.CreateCommand(MostCalled);
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<(long, double, string)>();
        while (await reader.ReadAsync())
        {
            rows.Add((reader.GetInt64(0), reader.GetDouble(1), reader.GetString(2)));
        }

        return rows;
    }
}
