using System.ComponentModel.DataAnnotations;

namespace DocReview.Web.Live;

/// <summary>Streams to open pages and to clients of the API, and their rhythm; section <c>Streams</c>.</summary>
internal sealed class LiveOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Streams";

    /// <summary>Streams of jobs that one client of the API may have open in one process.</summary>
    [Range(1, 1_000_000)]
    public int PerClient { get; set; } = 2500;

    /// <summary>Streams of pages that one address may have open in one process: the tabs of a person are many, not endless.</summary>
    [Range(1, 1_000_000)]
    public int PagesPerAddress { get; set; } = 32;

    /// <summary>Seconds between heartbeats, on which proxies and clients see that a quiet stream lives.</summary>
    [Range(1, 300)]
    public int HeartbeatSeconds { get; set; } = 15;

    /// <summary>Seconds between the questions to the database that find what Redis did not report.</summary>
    [Range(1, 300)]
    public int PollSeconds { get; set; } = 3;

    /// <summary>Seconds between counts of documents per status, while they change.</summary>
    [Range(1, 300)]
    public int CountSeconds { get; set; } = 1;

    /// <summary>Milliseconds between renderings of changed rows: changes that come faster are taken together.</summary>
    [Range(0, 10_000)]
    public int RenderDebounceMilliseconds { get; set; } = 40;

    public TimeSpan HeartbeatInterval => TimeSpan.FromSeconds(HeartbeatSeconds);

    public TimeSpan PollInterval => TimeSpan.FromSeconds(PollSeconds);

    public TimeSpan CountInterval => TimeSpan.FromSeconds(CountSeconds);

    public TimeSpan RenderDebounce => TimeSpan.FromMilliseconds(RenderDebounceMilliseconds);
}
