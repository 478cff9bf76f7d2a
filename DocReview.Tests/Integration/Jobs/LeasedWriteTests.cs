using System.Data.Common;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Jobs;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>What a worker writes, against others who write to the same document, and against what cannot be stored.</summary>
public sealed class LeasedWriteTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private const string RaiseLease = "UPDATE jobs SET lease_token = lease_token + 1 WHERE id = @job;";
    private const string ChangeDocument = "UPDATE documents SET revision = revision + 1 WHERE id = @document;";
    private const string LockDocument = "SELECT 1 FROM documents WHERE id = @document FOR UPDATE;";

    private const string RefuseAtCommit = """
        CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused at the commit'; END $$;
        CREATE CONSTRAINT TRIGGER refuse AFTER INSERT ON results DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION refuse();
        """;

    private readonly Desk desk = fixture.Desk;
    private readonly JobRig rig = new(fixture.Desk);

    public static TheoryData<string, string> Overtaken
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var write in new[] { "progress", "result", "failure" })
            {
                all.Add(write, LockDocument + RaiseLease);
                all.Add(write, ChangeDocument + RaiseLease);
            }

            return all;
        }
    }

    [Theory]
    [InlineData("progress")]
    [InlineData("result")]
    [InlineData("failure")]
    public async Task A_write_under_an_older_lease_is_refused_and_leaves_no_trace(string write)
    {
        var document = await rig.Document(DocumentStatus.Processing);
        await rig.Run.ClaimAsync(document.CurrentJobId, afterError: true, default);
        var before = await rig.Rows(document);

        await Assert.ThrowsAsync<LeaseLostException>(() => Write(write, JobRig.LeaseOf(document)));

        Assert.Equal(before, await rig.Rows(document));
    }

    [Theory]
    [MemberData(nameof(Overtaken))]
    public async Task A_write_that_waited_for_the_one_who_took_the_lease_is_refused(string write, string takeLease)
    {
        var document = await rig.Document(DocumentStatus.Processing);
        await using var connection = new NpgsqlConnection(desk.Database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var take = new NpgsqlCommand(takeLease, connection, transaction);
        take.Parameters.AddWithValue("job", document.CurrentJobId);
        take.Parameters.AddWithValue("document", document.Id);
        await take.ExecuteNonQueryAsync();

        var late = Record.ExceptionAsync(() => Write(write, JobRig.LeaseOf(document)));
        await Eventually.Holds(SomebodyWaits, "the write waits for the row");
        await transaction.CommitAsync();

        Assert.IsType<LeaseLostException>(await late);
        Assert.Equal(document.EventSeq, (await desk.Events(new(document.Id, document.CurrentJobId))).Count);
    }

    [Fact]
    public async Task A_claim_that_waited_for_a_cancel_starts_nothing()
    {
        var document = await rig.Document(DocumentStatus.Queued);
        Task<ClaimResult> claim = null!;

        await rig.ByEntity(document, (held, _) =>
        {
            claim = rig.Run.ClaimAsync(document.CurrentJobId, afterError: false, default);
            Eventually.Holds(SomebodyWaits, "the claim waits for the row").Wait();
            held.Cancel("tests", JobRig.Now);
        });

        Assert.IsType<ClaimResult.Nothing>(await claim);
        Assert.Equal([JobStage.Queued, JobStage.Cancelled], (await Events(document)).Select(e => e.Stage));
    }

    [Fact]
    public async Task Eight_who_write_at_once_and_a_cancel_leave_events_without_gaps_and_nothing_after_the_end()
    {
        var document = await rig.Document(DocumentStatus.Processing);
        var writers = Enumerable.Range(1, 8).Select(steps => Task.Run(() => WriteUntilRefused(document, steps))).ToList();
        await Eventually.Holds(() => AllHaveWritten(document), "each has written, and all of them hundreds");

        using var cancel = await desk.Cancel(new(document.Id, document.CurrentJobId));
        var written = await Task.WhenAll(writers);

        var events = await Events(document);
        Assert.Equal(Enumerable.Range(1, events.Count), events.Select(e => e.Seq));
        Assert.Equal(JobStage.Cancelled, events[^1].Stage);
        Assert.Equal(document.EventSeq + written.Sum() + 1, events.Count);
        var row = await desk.Row(new(document.Id, document.CurrentJobId));
        Assert.Equal((events.Count, events.Count), (row.EventSeq, row.Revision));
        Assert.Equal(events.Skip(document.EventSeq).SkipLast(1), rig.Published.SelectMany(change => change.Events).OrderBy(e => e.Seq));
    }

    [Fact]
    public async Task A_result_that_the_database_refuses_at_the_commit_is_not_taken_for_stored()
    {
        var document = await rig.Document(DocumentStatus.Processing);
        await using var db = desk.Database.Open();
        await db.Database.ExecuteSqlRawAsync(RefuseAtCommit);
        try
        {
            await Assert.ThrowsAnyAsync<DbException>(() => Write("result", JobRig.LeaseOf(document)));
        }
        finally
        {
            await db.Database.ExecuteSqlRawAsync("DROP FUNCTION refuse CASCADE");
        }

        Assert.Empty(rig.Published);
        await Write("result", JobRig.LeaseOf(document));
        Assert.Single(await Events(document), e => e.Stage == JobStage.Completed);
    }

    [Fact]
    public async Task Nul_and_lone_surrogates_in_a_reading_cost_the_document_nothing()
    {
        const string text = "Lamp\0 \ud800 \\u0000 \\\0";
        const string stored = "Lamp\ufffd \ufffd \\u0000 \\\ufffd";
        var document = await rig.Document(DocumentStatus.Processing);
        var reading = JobRig.Reading(text) with { Invoice = SampleReading.Plain((InvoiceFields.VendorName, text)) };

        await rig.Run.CompleteAsync(JobRig.LeaseOf(document), reading, [JobRig.Step(JobStage.ParsingCompleted, 60, text)], default);

        var row = await desk.Row(new(document.Id, document.CurrentJobId));
        await using var db = desk.Database.Open();
        var pages = await db.DocumentPages.SingleAsync(pages => pages.DocumentId == document.Id);
        Assert.Equal(stored, row.VendorName);
        Assert.Equal(stored, row.Result!.RawText);
        Assert.Equal(stored, row.Result.StructuredOutput.Fields[InvoiceFields.VendorName].Value);
        Assert.Equal(stored, pages.Pages[0].Words[0].Text);
        Assert.Contains(await Events(document), e => e.Message == stored);
        Assert.Contains(rig.Published[^1].Events, e => e.Message == stored);
    }

    [Fact]
    public async Task Nul_and_lone_surrogates_in_a_failure_are_replaced_as_well()
    {
        var document = await rig.Document(DocumentStatus.Processing);

        await rig.Run.FailAsync(JobRig.LeaseOf(document), FailureReason.DamagedFile, "No \0 and no \udfff.", default);

        Assert.Equal("No \ufffd and no \ufffd.", (await desk.Row(new(document.Id, document.CurrentJobId))).CurrentJob.ErrorMessage);
    }

    private Task Write(string write, Lease lease) => write switch
    {
        "progress" => rig.Run.ProgressAsync(lease, [JobRig.Step(JobStage.ParsingStarted, 20)], default),
        "result" => rig.Run.CompleteAsync(lease, JobRig.Reading(), [], default),
        _ => rig.Run.FailAsync(lease, FailureReason.DamagedFile, "Damaged.", default),
    };

    private async Task<int> WriteUntilRefused(Document document, int steps)
    {
        for (var written = 0; ; written += steps)
        {
            try
            {
                var all = Enumerable.Range(0, steps).Select(step => JobRig.Step(JobStage.ParsingStarted, step, $"{steps} at once"));
                await rig.Run.ProgressAsync(JobRig.LeaseOf(document), [.. all], default);
            }
            catch (LeaseLostException)
            {
                return written;
            }
        }
    }

    private async Task<bool> AllHaveWritten(Document document)
    {
        var messages = (await Events(document)).Where(e => e.Message is not null).Select(e => e.Message).ToList();
        return messages.Count > 300 && messages.Distinct().Count() == 8;
    }

    private Task<List<JobEvent>> Events(Document document) => desk.Events(new(document.Id, document.CurrentJobId));

    private async Task<bool> SomebodyWaits()
    {
        await using var db = desk.Database.Open();
        return await db.Database.SqlQuery<int>(
            $"""
            SELECT count(*)::int AS "Value" FROM pg_stat_activity
            WHERE datname = current_database() AND wait_event_type = 'Lock'
            """).SingleAsync() > 0;
    }
}
