using System.Diagnostics;

namespace DocReview.Bench;

/// <summary>One at a time on an idle desk: from sending the upload to seeing <c>job_completed</c> on the stream.</summary>
internal static class EventLatency
{
    private const int WarmUp = 10;

    public static async Task MeasureAsync(DeskClient desk, Report report, int runs, string where = "")
    {
        var durations = new List<double>();
        var uploads = new List<double>();
        for (var run = 0; run < WarmUp + runs; run++)
        {
            var began = Stopwatch.GetTimestamp();
            var job = await desk.UploadAsync();
            var uploaded = Stopwatch.GetElapsedTime(began);
            await desk.WaitOnStreamAsync(job);
            if (run >= WarmUp)
            {
                uploads.Add(uploaded.TotalMilliseconds);
                durations.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }

            // The page images of this one are made before the next, or the desk would not be idle.
            await Task.Delay(TimeSpan.FromSeconds(2.5));
        }

        report.AddDurations($"upload answered, idle{where}", uploads);
        report.AddDurations($"upload → job_completed seen on the stream, idle{where}", durations);
    }
}
