using Microsoft.Extensions.Configuration;
using Npgsql;

namespace DocReview.Domain.Data;

/// <summary>How web, workers and their scheduler connect to the database.</summary>
public static class PostgresConnection
{
    private const int MostPrepared = 200;

    // A server that says nothing is away: better told soon than waited for.
    private const int ConnectSeconds = 8;

    /// <summary>
    /// <c>ConnectionStrings:Postgres</c>, with statements that come back prepared by themselves: parsing and planning
    /// cost more than running them. Sessions keep no state of their own, so none is reset between uses.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public static string Of(IConfiguration configuration)
    {
        var settings = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("Postgres")
            ?? throw new InvalidOperationException("ConnectionStrings:Postgres is not set."))
        {
            NoResetOnClose = true,
            MaxAutoPrepare = MostPrepared,
            AutoPrepareMinUsages = 2,
            Timeout = ConnectSeconds,
        };
        return settings.ConnectionString;
    }
}
