using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Browser.Screens;

/// <summary>Nothing moves once it is painted, on any screen: not by late scripts, images, fonts or styles.</summary>
public sealed class LayoutShiftTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    // An icon that makes room where a page was painted before its last part was parsed counts a ten-thousandth. What a
    // late script, image or font moves counts far more.
    private const string Watch = """
        window.shifts = [];
        new PerformanceObserver(list => list.getEntries().filter(entry => entry.value >= 0.0005).forEach(entry => window.shifts.push(
          `${entry.value} ${entry.sources.map(source => source.node?.outerHTML?.slice(0, 80) ?? source.node?.textContent).join(' | ')}`)))
          .observe({ type: 'layout-shift', buffered: true });
        """;

    [Theory]
    [MemberData(nameof(ScreenSet.Names), MemberType = typeof(ScreenSet))]
    public Task A_screen_stays_as_it_was_painted(string screen) => Visit.Run(fixture.Desk, async visit =>
    {
        await visit.Page.AddInitScriptAsync(Watch);
        await visit.Open(screen);
        await visit.Page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
        Assert.Equal("", await visit.Page.EvaluateAsync<string>("() => window.shifts.join('\\n')"));
    }, $"{nameof(LayoutShiftTests)} {screen}");
}
