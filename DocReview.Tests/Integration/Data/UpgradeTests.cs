using DocReview.Domain.Adapters.Hangfire;
using DocReview.Domain.Documents;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DocReview.Tests.Integration.Data;

/// <summary>Data of earlier versions.</summary>
public sealed class UpgradeTests
{
    private const string LastWithQuartz = "20261127010100_LighterPacking";

    [Fact]
    public async Task What_waited_and_what_ran_under_the_scheduler_before_is_read_after_an_upgrade()
    {
        await using var desk = await Desk.StartAsync(new DeskSettings { WithWorker = false });
        var done = await desk.CompletedDocument();
        var documents =
            new List<DeskDocument> { await desk.ProcessingDocument(), await desk.ProcessingDocument(), await desk.QueuedDocument() };
        documents.Add(await desk.Upload(SamplePdf.Invoice("UPGRADE-1")));
        await GoBackToQuartz(desk, documents);

        await using (var db = desk.Database.Open())
        {
            await db.Database.MigrateAsync();
            var (invocation, arguments) = StoredJob.Of(documents[0].JobId);
            var same = await db.Database.SqlQuery<int>(
                $"""
                SELECT count(*)::int AS "Value" FROM hangfire.job
                WHERE invocationdata = {invocation}::jsonb AND arguments = {arguments}::jsonb
                """).SingleAsync();
            Assert.Equal(1, same);
        }

        await desk.StartWorker();
        foreach (var document in documents)
        {
            Assert.Equal(DocumentStatus.Completed, (await desk.Settled(document)).CurrentStatus);
            Assert.Single(await desk.Events(document), e => e.Stage == JobStage.Completed);
        }

        Assert.DoesNotContain(await desk.Events(done), e => e.Seq > 7);
    }

    // The schema as it was, with rows as Quartz left them when its workers ended: one trigger waits, one had fired.
    private static async Task GoBackToQuartz(Desk desk, List<DeskDocument> documents)
    {
        await using var db = desk.Database.Open();
        await db.GetService<IMigrator>().MigrateAsync(LastWithQuartz);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO qrtz_job_details (sched_name, job_name, job_group, job_class_name, is_durable,
              is_nonconcurrent, is_update_data, requests_recovery)
            VALUES ('docreview', 'document', 'read', 'DocReview.Domain.Adapters.Quartz.IProcessDocumentJob,
              DocReview.Domain', true, false, false, true)
            """);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO qrtz_fired_triggers (sched_name, entry_id, trigger_name, trigger_group, instance_name,
              fired_time, sched_time, priority, state, is_nonconcurrent)
            VALUES ('docreview', 'dead', {documents[0].JobId.ToString("N") + ".0"}, 'read', 'dead', 1, 1, 5, 'EXECUTING', false)
            """);
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO qrtz_triggers (sched_name, trigger_name, trigger_group, job_name, job_group, trigger_state,
              trigger_type, start_time)
            VALUES ('docreview', {documents[3].JobId.ToString("N") + ".0"}, 'read', 'document', 'read', 'WAITING', 'SIMPLE', 1)
            """);
    }
}
