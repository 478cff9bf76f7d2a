namespace DocReview.Tests.Integration.Jobs;

/// <summary>Waits for what must come, and fails when it does not.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    public static async Task Holds(Func<Task<bool>> condition, string what)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await condition())
        {
            Assert.False(patience.IsCancellationRequested, $"Not within {Patience}: {what}");
            await Task.Delay(50);
        }
    }
}
