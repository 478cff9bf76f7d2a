using DocReview.Domain.Documents;
using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser;

/// <summary>Everything works without JavaScript; it is only more to click.</summary>
public sealed class NoScriptTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private static readonly VisitSettings Plain = new() { JavaScript = false };

    private readonly Desk desk = fixture.Desk;

    [Fact]
    public Task Files_are_uploaded_by_a_plain_form() => Visit.Run(desk, Plain, async visit =>
    {
        visit.Expect("422");
        var page = visit.Page;
        await visit.Go("/upload");
        await page.Locator("input[type=file]").SetInputFilesAsync(
            [SampleFiles.Made("good.pdf", SamplePdf.Invoice("N-1")), SampleFiles.Made("bad.pdf", "no PDF"u8.ToArray())]);
        await page.Button("Upload").ClickAsync();
        await Expect(page.Heading("What became of the files")).ToBeVisibleAsync();
        await Expect(page.Locator("li.file", new() { HasText = "good.pdf" })).ToContainTextAsync("Queued");

        await page.Locator("input[type=file]").SetInputFilesAsync(SampleFiles.Made("again.pdf", SamplePdf.Invoice("N-1")));
        await page.GetByLabel("Take files that were uploaded before").CheckAsync();
        await page.Button("Upload").ClickAsync();
        await page.ToBeAt("/documents");
        await Expect(page.Rows()).ToHaveCountAsync(2);
    });

    [Fact]
    public Task Documents_are_filtered_by_a_plain_form() => Visit.Run(desk, Plain, async visit =>
    {
        await desk.FailedDocument(filename: "failed.pdf");
        await desk.CompletedDocument(filename: "ready.pdf");
        var page = visit.Page;
        await visit.Go("/documents");
        await page.Locator("label.chip", new() { HasText = "Failed" }).ClickAsync();
        await page.Button("Apply").ClickAsync();
        await page.ToBeAt("status=Failed");
        await Expect(page.Rows()).ToHaveCountAsync(1);
        await page.Row("failed.pdf").GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();
        await Expect(page.GetByText("1 document queued again.")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_record_is_corrected_saved_finalized_and_exported_by_plain_forms() => Visit.Run(desk, Plain, async visit =>
    {
        var document = await desk.CompletedDocument(filename: "plain.pdf");
        var page = visit.Page;
        await visit.Go("/documents");
        await page.Row("plain.pdf").GetByRole(AriaRole.Link, new() { Name = "Review" }).ClickAsync();
        await page.Field("Invoice number").FillAsync("PLAIN-2");
        await page.GetByText("Save", new() { Exact = true }).Last.ClickAsync();
        await Expect(page.GetByText("Saved.")).ToBeVisibleAsync();
        await page.GetByText("Finalize", new() { Exact = true }).ClickAsync();
        await Expect(page.GetByText("Finalized by")).ToBeVisibleAsync();
        Assert.Equal(DocumentStatus.Finalized, (await desk.Row(document)).CurrentStatus);

        await page.Link("Export").Last.ClickAsync();
        var download =
            await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV", Exact = true }).ClickAsync());
        Assert.Contains("PLAIN-2", await File.ReadAllTextAsync(await download.PathAsync()));
    });
}
