using Microsoft.Extensions.Configuration;
using Npgsql;

namespace DocReview.Domain.Data;

/// <summary>Where the database is. Everything in a process connects by the same text, and so shares one pool.</summary>
public static class DatabaseAddress
{
    // A server that says nothing is away: better told soon than waited for.
    private const int ConnectSeconds = 8;

    /// <summary><c>ConnectionStrings:Postgres</c>.</summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public static string Of(IConfiguration configuration) => Complete(
        configuration.GetConnectionString("Postgres") ?? throw new InvalidOperationException("ConnectionStrings:Postgres is not set."));

    /// <summary>A connection string as every part of a process uses it.</summary>
    public static string Complete(string text) => new NpgsqlConnectionStringBuilder(text) { Timeout = ConnectSeconds }.ConnectionString;
}
