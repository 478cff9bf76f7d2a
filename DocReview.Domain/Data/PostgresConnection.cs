using Microsoft.Extensions.Configuration;
using Npgsql;

namespace DocReview.Domain.Data;

/// <summary>How web, workers and their queue connect to the database.</summary>
public static class PostgresConnection
{
    private const int MostPrepared = 200;

    // A server that says nothing is away: better told soon than waited for.
    private const int ConnectSeconds = 8;

    // A process that was frozen, or lost its network, in the middle of a transaction lets go of the rows that others wait
    // for. Longer than any transaction rests; what draws page images in one allows itself more.
    private const string LettingGo = "-c idle_in_transaction_session_timeout=15s";

    /// <summary>
    /// <c>ConnectionStrings:Postgres</c>, with statements that come back prepared by themselves: parsing and planning
    /// cost more than running them. Sessions keep no state of their own, so none is reset between uses.
    /// A transaction that rests is ended by the server after a quarter of a minute.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public static string Of(IConfiguration configuration) => Of(configuration, LettingGo);

    /// <summary>
    /// The same for the queue's own records, whose commits do not wait for the disk. A crash of the database server may
    /// lose the last of them: then a job is taken once more, and the lease in its row says which of two runs counts.
    /// </summary>
    public static string OfQueue(IConfiguration configuration) => Of(configuration, LettingGo + " -c synchronous_commit=off");

    private static string Of(IConfiguration configuration, string options)
    {
        var settings = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("Postgres")
            ?? throw new InvalidOperationException("ConnectionStrings:Postgres is not set."))
        {
            NoResetOnClose = true,
            MaxAutoPrepare = MostPrepared,
            AutoPrepareMinUsages = 2,
            Timeout = ConnectSeconds,
        };
        settings.Options = string.Join(' ', new[] { options, settings.Options }.Where(option => !string.IsNullOrEmpty(option)));
        return settings.ConnectionString;
    }
}
