using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Domain.Data;

/// <summary>Runs a statement that is a transaction by itself: one round trip, no BEGIN and no COMMIT.</summary>
internal static class OneStatement
{
    /// <summary>Its only row, or null where there is none. Returns once the commit is done.</summary>
    public static async Task<T?> RunAloneAsync<T>(
        this ReviewDb db, string sql, NpgsqlParameter[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken ct)
        where T : class
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            await using var command = new NpgsqlCommand(sql, (NpgsqlConnection)db.Database.GetDbConnection());
            command.CommandTimeout = db.Database.GetCommandTimeout() ?? command.CommandTimeout;
            command.Parameters.AddRange(parameters);
            await using var reader = await command.ExecuteReaderAsync(ct);
            var row = await reader.ReadAsync(ct) ? read(reader) : null;
            // The server commits after the row; what it says about that comes with the end.
            await reader.NextResultAsync(ct);
            return row;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
