using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Domain.Data;

/// <summary>A context's own connection, open for statements that EF has no words for; disposing gives it back.</summary>
internal sealed class DbSession : IAsyncDisposable
{
    private readonly ReviewDb _db;

    private DbSession(ReviewDb db) => _db = db;

    public NpgsqlConnection Connection => (NpgsqlConnection)_db.Database.GetDbConnection();

    public static async Task<DbSession> OpenAsync(ReviewDb db, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        return new(db);
    }

    public async ValueTask DisposeAsync() => await _db.Database.CloseConnectionAsync();
}
