using System.Diagnostics;
using DocReview.Domain.Adapters.Hangfire;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pipeline;
using DocReview.Domain.Intake;
using DocReview.Domain.Jobs;
using Hangfire.Server;
using Microsoft.Extensions.Options;

namespace DocReview.Jobs.Processing;

/// <summary>
/// Reads one document: claims it, runs the pipeline, and ends in exactly one transaction. An error of the file fails
/// the job at once; an error of the infrastructure is thrown, and Hangfire tries again.
/// </summary>
internal sealed class ProcessDocumentJob(
    JobRun run, IFileStore store, ExtractionPipeline pipeline, RunningJobs running,
    IOptions<WorkerOptions> options, TimeProvider time, ILogger<ProcessDocumentJob> log) : IProcessDocumentJob
{
    // Where Hangfire's retries keep their number.
    private const string RetryCount = "RetryCount";

    // Hangfire's token is not heeded: it is cancelled also where Hangfire, once a minute, looks for a stored state that says
    // that the job runs (QueueStates stores none), and where its server starts anew after the database was away.
    public async Task RunAsync(Guid jobId, PerformContext? context, CancellationToken ct)
    {
        var afterError = context?.GetJobParameter<int>(RetryCount) > 0;
        if (running.Has(jobId) || await run.ClaimAsync(jobId, afterError, running.Stopping) is not ClaimResult.Claimed claim)
        {
            return;
        }

        using var source = running.Track(jobId, options.Value.DocumentTimeout);
        try
        {
            await ReadAsync(claim, source.Token);
        }
        catch (LeaseLostException lost)
        {
            log.LogInformation("Stopped: {Reason}", lost.Message);
        }
        catch (UnreadableFileException error)
        {
            await FailAsync(claim, error.Reason.ToFailure(), error.Message, error);
        }
        catch (OperationCanceledException) when (running.Stopping.IsCancellationRequested)
        {
            if (!await run.ReleaseLeaseAsync(claim.Lease, CancellationToken.None))
            {
                throw;
            }
        }
        catch (OperationCanceledException) when (source.IsCancellationRequested)
        {
            // Cancelled on request: the document says so already. Otherwise the time limit has passed.
            await FailAsync(claim, FailureReason.ReaderLimit,
                "Reading this file took too long and was stopped. Split it, or upload fewer pages.", null);
        }
        catch (Exception error) when (TransientErrors.IsTransient(error))
        {
            log.LogWarning(error, "Job {JobId} met an error of the database or the storage and is tried again", jobId);
            throw;
        }
        catch (Exception error)
        {
            await FailAsync(claim, FailureReason.InternalError,
                "Reading this file ran into a defect of the software. Retry; if it fails again, report it with the job's id.", error);
        }
        finally
        {
            running.Forget(jobId, source);
        }
    }

    private async Task ReadAsync(ClaimResult.Claimed claim, CancellationToken ct)
    {
        var began = Stopwatch.GetTimestamp();
        await using var progress = new ProgressWriter(run, claim.Lease, time, ct);
        using var file = await store.DownloadToTempFileAsync(claim.StorageKey, ct);
        var reading = await pipeline.ReadAsync(new SourceFile(file.Path, claim.Kind), new ReadingOptions(), progress.ReportAsync, ct);
        await run.CompleteAsync(claim.Lease, reading, await progress.TakeAsync(), ct);
        log.LogInformation(
            "Read {DocumentId} (job {JobId}): {Pages} pages in {ElapsedMs} ms",
            claim.Lease.DocumentId, claim.Lease.JobId, reading.Content.Pages.Count, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    private async Task FailAsync(ClaimResult.Claimed claim, FailureReason reason, string message, Exception? error)
    {
        log.LogWarning(
            error, "Job {JobId} failed: {FailureReason}. To reproduce: DocReview.Jobs extract {StorageKey}",
            claim.Lease.JobId, reason, claim.StorageKey);
        try
        {
            await run.FailAsync(claim.Lease, reason, message, CancellationToken.None);
        }
        catch (LeaseLostException lost)
        {
            log.LogInformation("Stopped: {Reason}", lost.Message);
        }
    }
}
