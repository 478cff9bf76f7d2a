using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser.Review;

/// <summary>The review screen for hands that stay on the keyboard, and for the mouse where it is quicker.</summary>
public sealed class ReviewByKeyTests(DeskFixture fixture) : IClassFixture<DeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public Task Confirming_brings_the_next_document_in_the_same_answer_and_the_log_says_how_much_work_it_was() =>
        Visit.Run(desk, async visit =>
    {
        var next = await desk.CompletedDocument(filename: "next.pdf");
        var first = await desk.CompletedDocument(filename: "first.pdf");
        var page = visit.Page;
        await visit.Go($"/documents/{first.Id}/review");
        await page.Mark();
        await page.Field("Invoice number").FillAsync("KEYED-1");
        await page.Keyboard.PressAsync("Control+Enter");

        await page.ToBeAt($"/documents/{next.Id}/review");
        await Expect(page.Heading("next.pdf")).ToBeVisibleAsync();
        await Expect(page).ToHaveTitleAsync("Review next.pdf · DocReview");
        await Expect(page.Locator("#notices")).ToContainTextAsync("first.pdf is finalized.");
        await Expect(page.Button("Finalize and next")).ToBeFocusedAsync();
        Assert.True(await page.IsMarked(), "The page was loaded anew.");
        var line = await desk.Log.LineAsync(logged => logged.Message.StartsWith($"Review of {first.Id} confirmed"));
        Assert.Equal(1, line.Values["Keystrokes"]);
        Assert.Equal("invoice_number", line.Values["ChangedFields"]);
        await page.GoBackAsync();
        await Expect(page.GetByText("Finalized by")).ToBeVisibleAsync();
    });

    [Fact]
    public Task Reviewing_begins_by_one_key_at_the_top_of_the_list_and_says_when_nothing_waits() => Visit.Run(desk, async visit =>
    {
        await desk.CompletedDocument(filename: "older.pdf");
        var newer = await desk.CompletedDocument(filename: "newer.pdf");
        var page = visit.Page;
        await visit.Go("/documents");
        await page.Keyboard.PressAsync("r");
        await page.ToBeAt($"/documents/{newer.Id}/review");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Heading("older.pdf")).ToBeVisibleAsync();
        await page.Field("Vendor").FillAsync("Corrected at last");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.GetByText("older.pdf is finalized, and nothing else waits for a review.")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("r");
        await Expect(page.GetByText("Nothing waits for a review.")).ToBeVisibleAsync();
    });

    [Fact]
    public Task A_finalized_record_is_exported_by_key() => Visit.Run(desk, async visit =>
    {
        var document = await desk.FinalizedDocument(SampleReading.Plain(("invoice_number", "BY-KEY-1")));
        await visit.Go($"/documents/{document.Id}");
        await visit.Page.Keyboard.PressAsync("e");
        await visit.Page.ToBeAt("/export");
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Keyboard.PressAsync("c"));
        Assert.Contains("BY-KEY-1", await File.ReadAllTextAsync(await download.PathAsync()));
    });

    [Fact]
    public Task A_refused_confirmation_keeps_the_page_and_says_why() => Visit.Run(desk, async visit =>
    {
        visit.Expect("422");
        var document = await desk.CompletedDocument();
        var page = visit.Page;
        await visit.Go($"/documents/{document.Id}/review");
        await page.Mark();
        await page.Field("Total amount").FillAsync("a lot");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Field("Total amount")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        Assert.True(await page.IsMarked());
    });

    [Fact]
    public Task Letters_on_the_words_pick_one_and_a_drag_takes_several() => Visit.Run(desk, async visit =>
    {
        var page = await Open(visit);
        await page.Field("Vendor").FocusAsync();
        await page.Keyboard.PressAsync("F2");
        var hint = page.Locator(".hints kbd").First;
        await page.Keyboard.TypeAsync(await hint.InnerTextAsync());
        await Expect(page.Field("Vendor")).ToHaveValueAsync("Nordlicht");
        await Expect(page.Locator(".hints")).ToHaveCountAsync(0);

        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Field("Vendor")).ToHaveValueAsync("Nordlicht Bueromoebel GmbH");
        var mark = await page.Locator("#src-vendor_name")
            .BoundingBoxAsync() ?? throw new InvalidOperationException("The source has no place.");
        await page.Field("Invoice number").FocusAsync();
        await page.Mouse.MoveAsync(mark.X - 4, mark.Y - 2);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(mark.X + mark.Width + 4, mark.Y + mark.Height + 2, new() { Steps = 4 });
        await page.Mouse.UpAsync();
        await Expect(page.Field("Invoice number")).ToHaveValueAsync("Nordlicht Bueromoebel GmbH");
    });

    [Fact]
    public Task Under_a_doubtful_field_stands_its_place_on_the_page() => Visit.Run(desk, async visit =>
    {
        var document = await desk.Upload(
            SamplePdf.WithLines("Invoice", "Invoice number: D-1", "Net amount 100.00 EUR", "VAT 19% 19.00 EUR", "Total amount 125.00 EUR"));
        await desk.Settled(document);
        var page = visit.Page;
        await visit.Go($"/documents/{document.Id}");
        await Expect(page.Locator("img").First).ToBeVisibleAsync(); // Rendered after reading has ended.
        await visit.Go($"/documents/{document.Id}/review");
        await Expect(page.Locator(".needs-look .crop image").First)
            .ToHaveAttributeAsync("href", $"/documents/{document.Id}/pages/1-1240.jpg");
    });

    [Fact]
    public Task A_line_that_was_removed_comes_back_by_key_and_cells_are_walked_by_arrows() => Visit.Run(desk, async visit =>
    {
        var document = await desk.CompletedDocument();
        var page = visit.Page;
        await visit.Go($"/documents/{document.Id}/review");
        await page.Button("Remove line 1").ClickAsync();
        await Expect(page.Locator("[data-line]")).ToHaveCountAsync(1);
        await page.Keyboard.PressAsync("z");
        await Expect(page.Locator("[data-line]")).ToHaveCountAsync(2);
        await Expect(page.GetByLabel("Description, line 1")).ToBeFocusedAsync();
        await Expect(page.GetByLabel("Description, line 1")).ToHaveValueAsync("Desk lamp");

        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("ArrowRight");
        await Expect(page.GetByLabel("Quantity, line 1")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(page.GetByLabel("Quantity, line 2")).ToBeFocusedAsync();
        await page.GetByLabel("Amount, line 1").FillAsync("90");
        await Expect(page.Locator("[data-line-sum]")).ToHaveTextAsync("Sum 90.00 – 10.00 off the net amount");
    });

    [Fact]
    public Task A_document_is_left_for_later_and_escape_leaves_the_review() => Visit.Run(desk, async visit =>
    {
        var older = await desk.CompletedDocument(filename: "older.pdf");
        var newer = await desk.CompletedDocument(filename: "newer.pdf");
        var page = visit.Page;
        await visit.Go($"/documents/{newer.Id}/review");
        await page.Keyboard.PressAsync("Alt+p");
        await page.ToBeAt($"/documents/{older.Id}/review");
        await page.Field("Vendor").FillAsync("Typed");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Field("Vendor")).ToHaveValueAsync("Nordlicht Büromöbel GmbH");
        await page.Keyboard.PressAsync("Escape");
        await Expect(page).ToHaveURLAsync($"{desk.Address}/documents/{older.Id}");
    });

    private async Task<IPage> Open(Visit visit)
    {
        var document = await desk.Upload(SamplePdf.Invoice("KEYS-1"));
        await desk.Settled(document);
        await visit.Go($"/documents/{document.Id}/review");
        await Expect(visit.Page.Locator(".page-sheet img")).ToHaveJSPropertyAsync("complete", true);
        return visit.Page;
    }
}
