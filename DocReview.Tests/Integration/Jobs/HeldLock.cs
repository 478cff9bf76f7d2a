using DocReview.Tests.Integration.Support;
using Npgsql;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>A lock of the test's own in the desk's database, until disposed.</summary>
internal sealed class HeldLock : IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;

    private HeldLock(NpgsqlConnection connection) => _connection = connection;

    /// <summary>Runs a statement in a transaction that stays open.</summary>
    public static async Task<HeldLock> TakeAsync(TestDatabase database, string sql)
    {
        var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("BEGIN; " + sql, connection);
        await command.ExecuteNonQueryAsync();
        return new(connection);
    }

    /// <summary>Rolls back.</summary>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();
}
