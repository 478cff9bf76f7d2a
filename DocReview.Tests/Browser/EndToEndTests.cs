using System.Text.Json;
using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser;

/// <summary>What the product is for, from end to end, by mouse and by eye.</summary>
public sealed class EndToEndTests(DeskFixture fixture) : IClassFixture<DeskFixture>
{
    private const string Spoiled = "montesol.pdf";
    private const string Reviewed = "harbour-and-pine.pdf";

    private readonly Desk desk = fixture.Desk;

    [Fact]
    public Task Ten_invoices_are_uploaded_watched_one_retried_one_corrected_finalized_and_exported() => Visit.Run(desk, async visit =>
    {
        var page = visit.Page;
        await desk.StopWorker();
        await Upload(visit);
        await page.Link("Documents").First.ClickAsync();
        await Expect(page.Rows().Locator(".status:text-is('Queued')")).ToHaveCountAsync(10);
        await page.Mark();

        var original = await Spoil();
        await desk.StartWorker();
        await Expect(page.Rows().Locator(".status:text-is('Completed')")).ToHaveCountAsync(9, new() { Timeout = 60_000 });
        await Expect(page.Row(Spoiled).Status()).ToHaveTextAsync("Failed");
        await Restore(original);
        await page.Row(Spoiled).GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
        await Expect(page.Row(Spoiled).Status()).ToHaveTextAsync("Completed");
        Assert.True(await page.IsMarked(), "The page was loaded anew; its rows are to move by themselves.");

        await page.Row(Reviewed).GetByRole(AriaRole.Link, new() { Name = "Review" }).ClickAsync();
        await Expect(page.Field("Invoice number")).ToHaveValueAsync("HP-2026-0417");
        await page.Field("Invoice number").FillAsync("HP-2026-0418");
        await page.GetByRole(AriaRole.Button, new() { Name = "Finalize", Exact = true }).ClickAsync();
        await Expect(page.GetByText("Finalized by")).ToBeVisibleAsync();

        await page.Link("Export").Last.ClickAsync();
        await page.ToBeAt("/export");
        var json = JsonDocument.Parse(await Download(page, "JSON")).RootElement;
        Assert.Contains("HP-2026-0418", json.GetRawText());
        Assert.DoesNotContain("HP-2026-0417\"", json.GetProperty("invoice_number").GetRawText());
        var csv = await Download(page, "CSV");
        Assert.Contains("HP-2026-0418", csv);
        Assert.Contains("6210.00", csv);
    });

    private static async Task Upload(Visit visit)
    {
        await visit.Go("/upload");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(SampleFiles.Ten.Select(SampleFiles.PathOf));
        await visit.Page.Button("Upload 10 files").ClickAsync();
        await Expect(visit.Page.GetByText("10 queued.")).ToBeVisibleAsync();
    }

    // Nothing of the stored file is readable until it is restored.
    private async Task<(string Path, byte[] Content)> Spoil()
    {
        await using var db = desk.Database.Open();
        var key = await db.Documents.Where(document => document.OriginalFilename == Spoiled).Select(document => document.StoredFilePath)
            .SingleAsync();
        var path = Path.Combine(desk.Storage, key);
        var content = await File.ReadAllBytesAsync(path);
        await File.WriteAllTextAsync(path, "%PDF-1.7\nnothing more");
        return (path, content);
    }

    private static Task Restore((string Path, byte[] Content) original) => File.WriteAllBytesAsync(original.Path, original.Content);

    private static async Task<string> Download(IPage page, string format)
    {
        var download =
            await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = format, Exact = true }).ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync());
    }
}
