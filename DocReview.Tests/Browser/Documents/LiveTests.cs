using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser.Documents;

/// <summary>What moves by itself on an open dashboard.</summary>
public sealed class LiveTests(DeskFixture fixture) : IClassFixture<DeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public Task Documents_that_come_in_are_announced_and_followed_once_shown() => Visit.Run(desk, async visit =>
    {
        await desk.CompletedDocument(filename: "earlier.pdf");
        var page = visit.Page;
        await visit.Go("/documents");
        await page.Mark();
        await desk.Upload(SamplePdf.Invoice("LIVE-1"), "later.pdf");

        await Expect(page.Link("1 new – show")).ToBeVisibleAsync();
        await Expect(page.Rows()).ToHaveCountAsync(1);
        await page.Link("1 new – show").ClickAsync();
        await Expect(page.Row("later.pdf").Status()).ToHaveTextAsync("Completed");
        await Expect(page.Row("later.pdf")).ToContainTextAsync("LIVE-1");
        Assert.True(await page.IsMarked());
    });

    [Fact]
    public Task What_was_selected_stays_selected_while_its_row_moves() => Visit.Run(desk, async visit =>
    {
        await desk.FailedDocument(filename: "again.pdf");
        var page = visit.Page;
        await visit.Go("/documents");
        await page.GetByLabel("Select again.pdf").CheckAsync();
        await page.Row("again.pdf").GetByText("Retry").ClickAsync();
        await Expect(page.Row("again.pdf").Status()).ToHaveTextAsync("Completed");
        await Expect(page.GetByLabel("Select again.pdf")).ToBeCheckedAsync();
    });

    [Fact]
    public async Task An_open_page_comes_right_by_itself_after_the_web_process_was_away()
    {
        await using var own = await Desk.StartAsync(new DeskSettings { WithWorker = false });
        await Visit.Run(own, async visit =>
        {
            visit.Expect("ERR_", "sse:error", "/live/documents");
            var document = await own.Upload(SamplePdf.Invoice("AWAY-1"), "away.pdf");
            var page = visit.Page;
            await visit.Go("/documents");
            await page.Mark();
            await Expect(page.Row("away.pdf").Status()).ToHaveTextAsync("Queued");

            await own.StopWeb();
            await own.StartWorker();
            await own.Settled(document);
            await own.StartWeb();
            await Expect(page.Row("away.pdf").Status()).ToHaveTextAsync("Completed");
            Assert.True(await page.IsMarked());
        });
    }
}
