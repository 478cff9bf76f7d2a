namespace DocReview.Bench;

/// <summary>
/// A desk that does nothing: started long enough that its processes have warmed up, and with nothing left to read or to draw.
/// What is measured before costs more, and differs from run to run.
/// </summary>
internal static class Quiet
{
    // Of one core; a desk that rests takes some per cent for polling.
    private const double BusyShare = 0.15;
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>Waits until all processes together have taken next to no processor time for two seconds.</summary>
    public static async Task WaitAsync(Target target)
    {
        using var limit = new CancellationTokenSource(Longest);
        for (var before = Total(target); ;)
        {
            await Task.Delay(Look, limit.Token);
            var now = Total(target);
            if (now - before < BusyShare * Look.TotalSeconds)
            {
                return;
            }

            before = now;
        }
    }

    private static double Total(Target target) => Processor.Spent(target).Values.Sum(time => time.Sum);
}
