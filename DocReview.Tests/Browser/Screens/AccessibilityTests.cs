using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using Microsoft.Playwright;

namespace DocReview.Tests.Browser.Screens;

/// <summary>What machines can tell about accessibility, on every screen, and room for small windows.</summary>
public sealed class AccessibilityTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] },
    };

    [Theory]
    [MemberData(nameof(ScreenSet.Names), MemberType = typeof(ScreenSet))]
    public Task A_screen_is_accessible_in_light_dark_and_forced_colours_and_fits_small_windows(string screen) =>
        Visit.Run(fixture.Desk, async visit =>
    {
        await visit.Open(screen);
        await AssertAccessible(visit.Page);
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await AssertAccessible(visit.Page);
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await AssertAccessible(visit.Page);
        // 1280 pixels at 200 %, and the smallest window.
        foreach (var (width, height) in new[] { (640, 400), (320, 640) })
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            Assert.Equal("", await visit.Page.EvaluateAsync<string>(TooWide));
        }
    }, $"{nameof(AccessibilityTests)} {screen}");

    // The elements that reach past the window, where the page as a whole can be scrolled sideways.
    private const string TooWide = """
        () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? '' :
          [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
            .map(e => `${e.tagName}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`).slice(0, 8).join('\n')
        """;

    private static async Task AssertAccessible(IPage page)
    {
        var result = await page.RunAxe(Rules);
        Assert.Equal("", string.Join('\n', result.Violations.SelectMany(violation =>
            violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}: {node.Html}"))));
    }
}
