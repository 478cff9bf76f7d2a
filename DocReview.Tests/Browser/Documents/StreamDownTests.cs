using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser.Documents;

/// <summary>Pages whose stream is refused: they say so, ask by themselves, and come right.</summary>
public sealed class StreamDownTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private const string Stream = "**/live/documents?*";

    private readonly Desk desk = fixture.Desk;

    [Theory]
    [InlineData(503)]
    [InlineData(401)]
    public Task A_dashboard_without_its_stream_says_so_and_its_rows_move_all_the_same(int status) => Visit.Run(desk, async visit =>
    {
        visit.Expect($"{status}", "sse:error");
        var document = await desk.QueuedDocument("polled.pdf");
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await page.RouteAsync(Stream, route => route.FulfillAsync(new() { Status = status }));
        await page.RunAndWaitForResponseAsync(() => visit.Go("/documents"), Stream);
        await Pass(page, Stream, TimeSpan.FromSeconds(16));
        await Pass(page, Stream, TimeSpan.FromSeconds(16));
        await Expect(page.GetByText("Live updates are delayed")).ToBeVisibleAsync();

        await desk.Cancel(document);
        await Pass(page, "**/live/documents/rows?*", TimeSpan.FromSeconds(6));
        await Expect(page.Row("polled.pdf").Status()).ToHaveTextAsync("Cancelled");
        await page.UnrouteAllAsync();
        await Pass(page, Stream, TimeSpan.FromSeconds(16));
        await Expect(page.GetByText("Live updates are delayed")).ToBeHiddenAsync();
    }, $"{nameof(StreamDownTests)} {status}");

    // The page's clock is wound on, so that nobody waits for its timers.
    private static Task Pass(IPage page, string request, TimeSpan time) =>
        page.RunAndWaitForResponseAsync(() => page.Clock.RunForAsync((long)time.TotalMilliseconds), request);
}
