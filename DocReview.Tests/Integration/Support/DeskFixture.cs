using System.Collections.Concurrent;

namespace DocReview.Tests.Integration.Support;

/// <summary>
/// Lends a test class a running desk, empty, for itself alone: <c>class XTests(DeskFixture fixture) :
/// IClassFixture&lt;DeskFixture&gt;</c>. Desks are started once and pass from class to class.
/// </summary>
public sealed class DeskFixture : IAsyncLifetime
{
    private static readonly ConcurrentBag<Desk> Idle = [];

    public Desk Desk { get; private set; } = null!;

    public async Task InitializeAsync() => Desk = Idle.TryTake(out var desk) ? desk : await Desk.StartAsync();

    public async Task DisposeAsync()
    {
        await Desk.Empty();
        Idle.Add(Desk);
    }
}

/// <summary>The same without a worker: documents stay queued.</summary>
public sealed class QuietDeskFixture : IAsyncLifetime
{
    private static readonly ConcurrentBag<Desk> Idle = [];

    public Desk Desk { get; private set; } = null!;

    public async Task InitializeAsync() =>
        Desk = Idle.TryTake(out var desk) ? desk : await Desk.StartAsync(new DeskSettings { WithWorker = false });

    public async Task DisposeAsync()
    {
        await Desk.Empty();
        Idle.Add(Desk);
    }
}
