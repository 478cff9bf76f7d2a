using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;
using Npgsql;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>A database that goes away or says nothing: documents wait, and none dies of it.</summary>
[Trait("Kind", "Fault")]
public sealed class DatabaseFaultTests
{
    [Fact]
    public async Task Documents_outlive_a_restart_of_the_database_and_are_read_once()
    {
        await using var desk = await Desk.StartAsync();
        var documents = new List<DeskDocument>();
        for (var number = 0; number < 12; number++)
        {
            documents.Add(await desk.Upload(SamplePdf.Invoice($"AWAY-{number}")));
        }

        await using (await desk.Database.TakeAwayAsync())
        {
            using var meanwhile = await desk.Anonymous.GetAsync("/api/documents");
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, meanwhile.StatusCode);
        }

        foreach (var document in documents)
        {
            Assert.Equal(DocumentStatus.Completed, (await desk.Settled(document)).CurrentStatus);
            Assert.Single(await desk.Events(document), e => e.Stage == JobStage.Completed);
        }
    }

    [Fact]
    public async Task A_database_that_says_nothing_for_longer_than_a_command_may_take_costs_a_retry_and_no_document()
    {
        await using var desk = await Desk.StartAsync();
        await using var connection = new NpgsqlConnection(desk.Database.ConnectionString);
        await connection.OpenAsync();
        DeskDocument document;
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await new NpgsqlCommand("LOCK TABLE results IN ACCESS EXCLUSIVE MODE", connection, transaction).ExecuteNonQueryAsync();
            document = await desk.Upload(SamplePdf.Invoice("SILENT"));
            await desk.Log.LineAsync(line =>
                line.Exception is { } error && error.ToString().Contains(nameof(TimeoutException), StringComparison.Ordinal));
        }

        var row = await desk.Settled(document);

        Assert.Equal(DocumentStatus.Completed, row.CurrentStatus);
        Assert.Single(await desk.Events(document), e => e.Stage == JobStage.Completed);
        Assert.Equal(0, row.CurrentJob.RetryCount);
    }
}
