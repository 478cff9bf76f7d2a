
namespace DocReview.Tests.Integration.Support;

/// <summary>In what a desk differs from the usual one.</summary>
public sealed record DeskSettings
{
    /// <summary>Whether documents are read; without, they stay queued.</summary>
    public bool WithWorker { get; init; } = true;

    /// <summary>Another Redis than the tests' own, such as an address where none listens.</summary>
    public string? Redis { get; init; }

    /// <summary>Configuration, such as <c>["RateLimit:Capacity"] = "3"</c>.</summary>
    public Dictionary<string, string> Values { get; init; } = [];

    /// <summary>The last word on the web process's services.</summary>
    public Action<WebApplicationBuilder>? AdjustWeb { get; init; }

    /// <summary>The last word on the worker's services.</summary>
    public Action<WebApplicationBuilder>? AdjustWorker { get; init; }
}
