using DocReview.Domain.Adapters.Hangfire;
using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;
using Hangfire;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.States;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>We write rows of a package's tables ourselves: they are those that the package would write.</summary>
public sealed class StoredJobTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task What_we_queue_differs_from_what_Hangfires_client_queues_in_ids_and_history_only()
    {
        var jobId = Guid.CreateVersion7();
        var theirs = EnqueueByTheirClient(jobId);
        await EnqueueAsync(jobId);

        var rows = await Rows();

        Assert.Equal(2, rows.Count);
        Assert.Equal(theirs, rows[0].Id);
        Assert.Equal(rows[0] with { Id = 0 }, rows[1] with { Id = 0 });
    }

    [Fact]
    public async Task The_schema_is_the_one_that_the_package_makes()
    {
        await using var ours = new NpgsqlConnection(desk.Database.ConnectionString);
        await ours.OpenAsync();
        await new NpgsqlCommand("DROP SCHEMA IF EXISTS theirs CASCADE", ours).ExecuteNonQueryAsync();
        PostgreSqlObjectsInstaller.Install(ours, "theirs");

        var (expected, actual) = (await Shape(ours, "theirs"), await Shape(ours, QueueNames.Schema));
        await new NpgsqlCommand("DROP SCHEMA theirs CASCADE", ours).ExecuteNonQueryAsync();

        Assert.NotEmpty(expected);
        Assert.Equal(expected, actual);
    }

    private sealed record Row(
        long Id, string Invocation, string Arguments, string State, string Queue, bool IsFetched, bool IsExpiring, bool IsOfNow,
            int Parameters);

    // In the package's own tables, through the package's own client and storage, without the filters that we do without.
    private long EnqueueByTheirClient(Guid jobId)
    {
        var options = new PostgreSqlStorageOptions { SchemaName = QueueNames.Schema, PrepareSchemaIfNecessary = false };
        var storage = new PostgreSqlStorage(new NpgsqlConnectionFactory(desk.Database.ConnectionString, options), options);
        StoredJob.UseSettings();
        var client = new BackgroundJobClient(storage, new NoFilters());
        return long.Parse(client.Create(StoredJob.CallFor(jobId), new EnqueuedState(QueueNames.Fresh)),
            System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task EnqueueAsync(Guid jobId)
    {
        await using var db = desk.Database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var queue = desk.Web.Services.GetRequiredService<IJobQueue>();
        await queue.EnqueueAgainAsync(transaction.GetDbTransaction(), jobId, default);
        await transaction.CommitAsync();
        await db.Database.ExecuteSqlAsync($"UPDATE hangfire.jobqueue SET queue = {QueueNames.Fresh} WHERE queue = {QueueNames.Again}");
    }

    private async Task<List<Row>> Rows()
    {
        await using var db = desk.Database.Open();
        return await db.Database.SqlQuery<Row>(
            $"""
            SELECT j.id AS "Id", j.invocationdata::text AS "Invocation", j.arguments::text AS "Arguments", j.statename AS "State",
              q.queue AS "Queue", q.fetchedat IS NOT NULL AS "IsFetched", j.expireat IS NOT NULL AS "IsExpiring",
              abs(extract(epoch FROM now() - j.createdat)) < 60 AS "IsOfNow",
              (SELECT count(*)::int FROM hangfire.jobparameter p WHERE p.jobid = j.id) AS "Parameters"
            FROM hangfire.job j JOIN hangfire.jobqueue q ON q.jobid = j.id ORDER BY j.id
            """).ToListAsync();
    }

    private static async Task<List<string>> Shape(NpgsqlConnection connection, string schema)
    {
        await using var command = new NpgsqlCommand(
            """
            SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '')
              FROM information_schema.columns WHERE table_schema = $1
            UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = $1 ORDER BY 1
            """, connection) { Parameters = { new() { Value = schema } } };
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0).Replace($"{schema}.", "", StringComparison.Ordinal));
        }

        return lines;
    }

    private sealed class NoFilters : Hangfire.Common.IJobFilterProvider
    {
        public IEnumerable<Hangfire.Common.JobFilter> GetFilters(Hangfire.Common.Job job) => [];
    }
}
