using Microsoft.Playwright;

namespace DocReview.Tests.Browser.Support;

/// <summary>The one browser of a test run: the system's Chromium, without a window. It ends with the test process.</summary>
internal static class Chromium
{
    // Slow machines are not wrong ones: waiting assertions give up late.
    private const float Patience = 20_000;

    private static readonly Lazy<Task<IBrowser>> Running = new(LaunchAsync);

    public static Task<IBrowser> Browser => Running.Value;

    private static async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("DOCREVIEW_CHROMIUM") ?? "/usr/bin/chromium",
            // Nothing but the desk is to be asked for anything.
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }
}
