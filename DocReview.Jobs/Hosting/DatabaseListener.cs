using DocReview.Domain.Adapters.Hangfire;
using DocReview.Domain.Data;
using DocReview.Jobs.Processing;
using DocReview.Jobs.Rendering;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DocReview.Jobs.Hosting;

/// <summary>
/// Hears from the database that something was queued, is to be stopped or is looked at, within milliseconds of the commit.
/// Deaf for a while, it costs a second: the workers look by themselves.
/// </summary>
internal sealed class DatabaseListener(
    IConfiguration configuration, DocumentQueueStorage queue, RunningJobs running, PageImageRequests asked,
    IOptions<WorkerOptions> options, ILogger<DatabaseListener> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception error) when (error is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException)
            {
                log.LogWarning("Not listening to the database: {Reason}", error.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        var settings = new NpgsqlConnectionStringBuilder(configuration.GetConnectionString("Postgres")) { KeepAlive = 10, Pooling = false };
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(ct);
        connection.Notification += (_, notification) => Hear(notification);
        await using (var listen = new NpgsqlCommand(
            $"LISTEN {QueueNames.WakeChannel}; LISTEN {QueueNames.InterruptChannel}; LISTEN {UnrenderedPages.AskedChannel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        // Whatever was queued while nobody listened.
        for (var worker = 0; worker < options.Value.Concurrency; worker++)
        {
            queue.Wake();
        }

        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    private void Hear(NpgsqlNotificationEventArgs notification)
    {
        switch (notification.Channel)
        {
            case QueueNames.InterruptChannel:
                running.Interrupt(Guid.Parse(notification.Payload));
                break;
            case UnrenderedPages.AskedChannel:
                asked.Add(Guid.Parse(notification.Payload));
                break;
            default:
                queue.Wake();
                break;
        }
    }
}
