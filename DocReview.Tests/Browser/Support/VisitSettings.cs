using Microsoft.Playwright;

namespace DocReview.Tests.Browser.Support;

/// <summary>In what a visitor's browser differs from the usual one.</summary>
internal sealed record VisitSettings
{
    public bool JavaScript { get; init; } = true;

    public ColorScheme Colors { get; init; } = ColorScheme.Light;

    /// <summary>Width of the window, in CSS pixels.</summary>
    public int Width { get; init; } = 1280;

    /// <summary>Height of the window, in CSS pixels.</summary>
    public int Height { get; init; } = 800;

    /// <summary>A new browser's memory, as these settings ask for it.</summary>
    public BrowserNewContextOptions ToContext(string address) => new()
    {
        BaseURL = address,
        JavaScriptEnabled = JavaScript,
        ColorScheme = Colors,
        ViewportSize = new() { Width = Width, Height = Height },
        // Half-way colours would be measured as if they were meant.
        ReducedMotion = ReducedMotion.Reduce,
        Locale = "en-GB",
        TimezoneId = "UTC",
    };
}
