namespace DocReview.Tests.Integration.Operations;

[Trait("Kind", "Fault")]
public sealed class StopTests : IAsyncLifetime
{
    private readonly LocalDesk _desk = new();

    public Task InitializeAsync() => _desk.InitializeAsync();

    public Task DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Asked_to_stop_or_killed_it_leaves_no_process_and_starts_again_on_the_same_data()
    {
        foreach (var signal in new[] { "TERM", "HUP", "KILL" })
        {
            var parts = _desk.Parts();
            Assert.Equal(["jobs", "postgres", "redis", "web"], parts.Keys.Order());

            await _desk.Run.Signal(signal);
            Assert.Equal(signal == "KILL" ? 137 : 0, await _desk.Run.End());
            foreach (var pid in parts.Values)
            {
                // The kernel tells them; they take a moment.
                while (signal == "KILL" && LocalDesk.IsAlive(pid))
                {
                    await Task.Delay(20);
                }

                Assert.False(LocalDesk.IsAlive(pid));
            }

            await _desk.InitializeAsync();
        }
    }
}
