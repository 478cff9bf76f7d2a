using System.Data.Common;
using DocReview.Domain.Documents;
using Npgsql;
using Quartz;

namespace DocReview.Domain.Adapters.Quartz;

/// <summary>Queues by writing Quartz triggers in the caller's transaction, and wakes workers by NOTIFY, which commits with it.</summary>
internal sealed class QuartzJobQueue(ISchedulerFactory schedulers, TimeProvider time) : IJobQueue
{
    public async Task EnqueueAsync(DbTransaction transaction, Job job, CancellationToken ct)
    {
        await ScheduleAsync(transaction, TriggerFor(job, time.GetUtcNow()), ct);
        await NotifyAsync(transaction, QuartzNames.WakeChannel, "", ct);
    }

    public Task InterruptAsync(DbTransaction transaction, Job job, CancellationToken ct) =>
        NotifyAsync(transaction, QuartzNames.InterruptChannel, job.Id.ToString("N"), ct);

    private static ITrigger TriggerFor(Job job, DateTimeOffset at) => TriggerBuilder.Create()
        .WithIdentity(job.TriggerName, QuartzNames.ReadGroup)
        .ForJob(QuartzNames.ReadJob)
        .UsingJobData(QuartzNames.Id, job.Id.ToString("N"))
        .WithSimpleSchedule(schedule => schedule.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
        .StartAt(at)
        .Build();

    private async Task ScheduleAsync(DbTransaction transaction, ITrigger trigger, CancellationToken ct)
    {
        // The first caller builds the scheduler; leaving the page meanwhile must not break it for all who come later.
        var scheduler = await schedulers.GetScheduler(CancellationToken.None);
        using (scheduler.EnlistTransaction(transaction))
        {
            await scheduler.ScheduleJob(trigger, cancellationToken: ct);
        }
    }

    private static async Task NotifyAsync(DbTransaction transaction, string channel, string payload, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)transaction.Connection!;
        await using var notify = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection)
        {
            Parameters = { new() { Value = channel }, new() { Value = payload } },
        };
        await notify.ExecuteNonQueryAsync(ct);
    }
}
