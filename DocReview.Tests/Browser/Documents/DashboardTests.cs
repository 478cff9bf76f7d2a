using System.Text.RegularExpressions;
using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser.Documents;

/// <summary>Finding documents: one address for every view, and a back button that does what people expect.</summary>
public sealed class DashboardTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public Task An_empty_desk_says_so_and_leads_to_the_upload() => Visit.Run(desk, async visit =>
    {
        await visit.Go("/");
        await Expect(visit.Page.Heading("No documents yet")).ToBeVisibleAsync();
        await visit.Page.Link("Upload the first").ClickAsync();
        await visit.Page.ToBeAt("/upload");
    });

    [Fact]
    public Task A_status_and_a_search_narrow_the_list_and_the_way_back_is_the_back_button() => Visit.Run(desk, async visit =>
    {
        await desk.FailedDocument(filename: "broken.pdf");
        await desk.FailedDocument(filename: "torn.pdf");
        await desk.CompletedDocument(filename: "ready.pdf");
        var page = visit.Page;
        await visit.Go("/documents");

        await page.Locator("label.chip", new() { HasText = "Failed" }).ClickAsync();
        await Expect(page.Rows()).ToHaveCountAsync(2);
        await page.ToBeAt("?status=Failed");
        await page.GetByRole(AriaRole.Searchbox).PressSequentiallyAsync("torn");
        await Expect(page.Rows()).ToHaveCountAsync(1);
        await page.ToBeAt("search=torn");
        await page.GoBackAsync();
        await Expect(page.Rows()).ToHaveCountAsync(2);
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("");
        await page.GoForwardAsync();
        await Expect(page.Row("torn.pdf")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("torn");
    });

    [Fact]
    public Task A_document_is_found_by_its_invoice_number() => Visit.Run(desk, async visit =>
    {
        await desk.CompletedDocument(SampleReading.Plain(("invoice_number", "XQ-7731")), "a.pdf");
        await desk.CompletedDocument(filename: "b.pdf");
        await visit.Go("/documents");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("xq-77");
        await Expect(visit.Page.Rows()).ToHaveCountAsync(1);
        await Expect(visit.Page.Row("a.pdf")).ToContainTextAsync("XQ-7731");
        await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToBeFocusedAsync();
    });

    [Fact]
    public Task Nothing_found_says_so_and_offers_everything_again() => Visit.Run(desk, async visit =>
    {
        await desk.CompletedDocument(filename: "ready.pdf");
        await visit.Go("/documents?search=nowhere");
        await Expect(visit.Page.Heading("Nothing matches")).ToBeVisibleAsync();
        await visit.Page.Link("Clear the filters").ClickAsync();
        await Expect(visit.Page.Row("ready.pdf")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("");
    });

    [Fact]
    public Task A_column_sorts_says_so_and_keeps_its_order_in_the_address() => Visit.Run(desk, async visit =>
    {
        await desk.CompletedDocument(filename: "older.pdf");
        await desk.CompletedDocument(filename: "newer.pdf");
        var page = visit.Page;
        await visit.Go("/documents");
        var uploaded = page.GetByRole(AriaRole.Columnheader, new() { Name = "Uploaded" });
        await Expect(uploaded).ToHaveAttributeAsync("aria-sort", "descending");
        await Expect(page.Rows().First).ToContainTextAsync("newer.pdf");

        await uploaded.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(uploaded).ToHaveAttributeAsync("aria-sort", "ascending");
        await Expect(page.Rows().First).ToContainTextAsync("older.pdf");
        await page.ReloadAsync();
        await Expect(page.Rows().First).ToContainTextAsync("older.pdf");
    });

    [Fact]
    public Task Pages_go_on_and_back_and_can_be_linked_to() => Visit.Run(desk, async visit =>
    {
        for (var number = 1; number <= 27; number++)
        {
            await desk.QueuedDocument($"{number:00}.pdf");
        }

        var page = visit.Page;
        await visit.Go("/documents");
        await Expect(page.Rows()).ToHaveCountAsync(25);
        await page.Keyboard.PressAsync("n");
        await Expect(page.Rows()).ToHaveCountAsync(2);
        await page.ToBeAt("after=");
        await page.ReloadAsync();
        await Expect(page.Row("01.pdf")).ToBeVisibleAsync();
        await page.Link("Previous").ClickAsync();
        await Expect(page.Rows()).ToHaveCountAsync(25);
        await Expect(page.Row("27.pdf")).ToBeVisibleAsync();
        await page.GoBackAsync();
        await Expect(page.Rows()).ToHaveCountAsync(2);
    });

    [Fact]
    public Task Failed_documents_are_selected_and_retried_together() => Visit.Run(desk, async visit =>
    {
        await desk.FailedDocument(filename: "one.pdf");
        await desk.FailedDocument(filename: "two.pdf");
        await desk.CompletedDocument(filename: "ready.pdf");
        var page = visit.Page;
        await visit.Go("/documents");
        await page.Mark();
        await page.GetByLabel("Select all on this page").CheckAsync();
        await Expect(page.Locator("[data-bulk]")).ToContainTextAsync("3 selected");
        await page.Locator("[data-bulk]").GetByRole(AriaRole.Button, new() { Name = "Retry" }).ClickAsync();

        await Expect(page.Row("one.pdf").Status()).ToHaveTextAsync("Queued");
        await Expect(page.Row("two.pdf").Status()).ToHaveTextAsync("Queued");
        await Expect(page.Row("ready.pdf").Status()).ToHaveTextAsync("Completed");
        await Expect(page.Locator("#notices")).ToContainTextAsync("2 documents queued again; 1 cannot be retried.");
        Assert.True(await page.IsMarked());
    });

    [Fact]
    public Task A_selection_is_exported_in_one_file() => Visit.Run(desk, async visit =>
    {
        await desk.FinalizedDocument(SampleReading.Plain(("invoice_number", "EX-1")), "one.pdf");
        await desk.FinalizedDocument(SampleReading.Plain(("invoice_number", "EX-2")), "two.pdf");
        await desk.FinalizedDocument(SampleReading.Plain(("invoice_number", "EX-3")), "three.pdf");
        var page = visit.Page;
        await visit.Go("/documents");
        await page.GetByLabel("Select one.pdf").CheckAsync();
        await page.GetByLabel("Select two.pdf").CheckAsync();
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.Locator("[data-bulk]").GetByRole(AriaRole.Button, new() { Name = "Export" }).ClickAsync());

        var csv = await File.ReadAllTextAsync(await download.PathAsync());
        Assert.Matches(new Regex(@"\.csv$"), download.SuggestedFilename);
        Assert.Contains("EX-1", csv);
        Assert.Contains("EX-2", csv);
        Assert.DoesNotContain("EX-3", csv);
    });

    [Fact]
    public Task Rows_are_walked_selected_and_opened_by_key() => Visit.Run(desk, async visit =>
    {
        await desk.CompletedDocument(filename: "older.pdf");
        var newer = await desk.CompletedDocument(filename: "newer.pdf");
        var page = visit.Page;
        await visit.Go("/documents");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await Expect(page.Link("older.pdf").First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("x");
        await Expect(page.GetByLabel("Select older.pdf")).ToBeCheckedAsync();
        await page.Keyboard.PressAsync("k");
        await page.Keyboard.PressAsync("Enter");
        await page.ToBeAt($"/documents/{newer.Id}");
    });
}
