using System.Globalization;
using System.Text.RegularExpressions;
using DocReview.Domain.Adapters.Confined;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Tests.Integration.Extraction.Pages;
using DocReview.Tests.Integration.Jobs;

namespace DocReview.Tests.Integration.Adapters.Confined;

/// <summary>The real confined process, killed, frozen, overburdened and worn out.</summary>
[Trait("Kind", "Fault")]
public sealed partial class ExtractionProcessTests
{
    private static readonly Page[] OnePage = ManyPages.Of(1);

    // Several seconds of processor and more memory than the least that may be set.
    private static readonly Page[] Heavy = ManyPages.Of(400);

    [Fact]
    public async Task A_page_is_understood_as_the_engine_understands_it()
    {
        using var rig = Rig();
        var invoice = await Extract(rig, OnePage);
        Assert.Equal(Written(new InvoiceEngine().Read(OnePage)), Written(invoice));
    }

    [Fact]
    public async Task A_process_has_no_network_no_files_and_none_of_our_environment()
    {
        Environment.SetEnvironmentVariable("DOCREVIEW_TEST_SECRET", "hunter2");
        using var rig = Rig();
        await Extract(rig, OnePage);
        var process = Assert.Single(Started(rig));
        Assert.NotEqual(new FileInfo("/proc/self/ns/net").LinkTarget, new FileInfo($"/proc/{process}/ns/net").LinkTarget);
        Assert.DoesNotContain("hunter2", await File.ReadAllTextAsync($"/proc/{process}/environ"), StringComparison.Ordinal);
        var closed = Landlock.Offered > 0 ? $"closed by Landlock {Landlock.Offered}" : "not closed";
        Assert.Contains(rig.Log.Lines, line => line.Message.Contains(closed, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_process_that_is_killed_between_two_files_is_replaced()
    {
        using var rig = Rig();
        await Extract(rig, OnePage);
        Signals.Send("KILL", Started(rig)[0]);
        await Extract(rig, OnePage);
        Assert.True(Started(rig).Count > 1);
    }

    [Fact]
    public async Task A_file_whose_process_is_killed_is_read_by_another()
    {
        using var rig = Rig();
        await Extract(rig, OnePage);
        Signals.Send("STOP", Started(rig)[0]);
        var reading = Extract(rig, OnePage);
        Signals.Send("KILL", Started(rig)[0]);
        Assert.Equal(Written(new InvoiceEngine().Read(OnePage)), Written(await reading));
        Assert.Contains(rig.Log.Lines, line => line.Message.StartsWith("Extraction is tried once more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_frozen_process_is_killed_when_its_time_is_over_and_the_next_file_is_read()
    {
        using var rig = Rig(("ProcessSeconds", "2"));
        await Extract(rig, OnePage);
        Signals.Send("STOP", Started(rig)[0]);
        var error = await Assert.ThrowsAsync<UnreadableFileException>(() => Extract(rig, OnePage));
        Assert.Equal(UnreadableReason.ReaderLimit, error.Reason);
        await Extract(rig, OnePage);
    }

    [Fact]
    public async Task A_file_that_takes_too_much_processor_time_fails_and_the_next_is_read()
    {
        using var rig = Rig(("ExtractionCpuSeconds", "1"));
        var error = await Assert.ThrowsAsync<UnreadableFileException>(() => Extract(rig, Heavy));
        Assert.Equal(UnreadableReason.ReaderLimit, error.Reason);
        Assert.Contains("too long", error.Message, StringComparison.Ordinal);
        await Extract(rig, OnePage);
    }

    [Fact]
    public async Task A_file_that_takes_too_much_memory_fails_and_the_next_is_read()
    {
        using var rig = Rig(("ExtractionMemoryMegabytes", "64"));
        var error = await Assert.ThrowsAsync<UnreadableFileException>(() => Extract(rig, Heavy));
        Assert.Equal(UnreadableReason.ReaderLimit, error.Reason);
        Assert.Contains("too much memory", error.Message, StringComparison.Ordinal);
        await Extract(rig, OnePage);
    }

    [Fact]
    public async Task Files_that_need_not_wait_are_read_by_one_process()
    {
        using var rig = Rig(("ExtractionProcesses", "2"));
        for (var file = 0; file < 3; file++)
        {
            await Extract(rig, OnePage);
        }

        Assert.Single(Started(rig));
    }

    [Fact]
    public async Task Cancelling_ends_the_process_and_others_serve_meanwhile()
    {
        using var rig = Rig(("ExtractionProcesses", "2"), ("ExtractionCpuSeconds", "600"));
        using var stop = new CancellationTokenSource();
        await Extract(rig, OnePage);
        var busy = Started(rig)[0];
        var reading = rig.Extractor.ExtractAsync(Heavy, [], new(), stop.Token);
        await Extract(rig, OnePage);
        Assert.False(reading.IsCompleted);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        await Eventually.Holds(() => Task.FromResult(!ChildProcesses.Lives(busy)), "the process is gone");
        await Extract(rig, OnePage);
    }

    [Fact]
    public async Task A_process_that_has_served_enough_is_replaced_by_a_new_one()
    {
        using var rig = Rig(("ExtractionRequestsPerProcess", "2"), ("ExtractionProcesses", "1"));
        for (var file = 0; file < 3; file++)
        {
            await Extract(rig, OnePage);
        }

        var started = Started(rig);
        Assert.True(started.Count >= 2, $"{started.Count} processes were started");
        await Eventually.Holds(() => Task.FromResult(!ChildProcesses.Lives(started[0])), "the first is gone");
    }

    [Fact]
    public async Task Processes_end_with_the_worker_that_started_them()
    {
        var rig = Rig(("ExtractionProcesses", "2"));
        await Task.WhenAll(Extract(rig, Heavy[..20]), Extract(rig, Heavy[..20]));
        var started = Started(rig);
        rig.Dispose();
        Assert.Equal(2, started.Count);
        await Eventually.Holds(() => Task.FromResult(!started.Any(ChildProcesses.Lives)), "both are gone");
    }

    private static ReaderRig Rig(params (string Name, string Value)[] limits) =>
        new(limits.ToDictionary(limit => $"{ReaderLimits.Section}:{limit.Name}", limit => (string?)limit.Value));

    private static Task<InvoiceReading> Extract(ReaderRig rig, Page[] pages) =>
        rig.Extractor.ExtractAsync(pages, [], new(), CancellationToken.None);

    private static List<int> Started(ReaderRig rig) =>
        [.. rig.Log.Lines.Select(line => Ready().Match(line.Message)).Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))];

    private static byte[] Written(InvoiceReading invoice) => new PayloadWriter().Invoice(invoice).Written.ToArray();

    [GeneratedRegex(@"^Process (\d+) is ready for Extraction")]
    private static partial Regex Ready();
}
