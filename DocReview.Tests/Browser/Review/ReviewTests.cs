using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser.Review;

/// <summary>Checking what was read: by mouse, by key, and by two people at once.</summary>
public sealed class ReviewTests(DeskFixture fixture) : IClassFixture<DeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public Task From_the_dashboard_to_the_next_document_with_the_keyboard_alone() => Visit.Run(desk, async visit =>
    {
        var next = await desk.CompletedDocument(filename: "next.pdf");
        var first = await desk.CompletedDocument(filename: "first.pdf");
        var keys = visit.Page.Keyboard;
        await visit.Go("/documents");
        await keys.PressAsync("j");
        await keys.PressAsync("Enter");
        await visit.Page.ToBeAt($"/documents/{first.Id}");
        await keys.PressAsync("r");
        await visit.Page.ToBeAt("/review");
        await Expect(visit.Page.Button("Finalize and next")).ToBeFocusedAsync();
        await keys.PressAsync("Control+Enter");

        await visit.Page.ToBeAt($"/documents/{next.Id}/review");
        Assert.Equal(Domain.Documents.DocumentStatus.Finalized, (await desk.Row(first)).CurrentStatus);
    });

    [Fact]
    public Task A_clean_invoice_takes_one_key() => Visit.Run(desk, async visit =>
    {
        var document = await desk.CompletedDocument();
        await visit.Go($"/documents/{document.Id}/review");
        await Expect(visit.Page.Button("Finalize and next")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Heading("Documents")).ToBeVisibleAsync();
        await Expect(visit.Page.Row("invoice.pdf").Status()).ToHaveTextAsync("Finalized");
    });

    [Fact]
    public Task A_value_that_cannot_be_read_is_told_beside_its_field_and_nothing_else_is_lost() => Visit.Run(desk, async visit =>
    {
        visit.Expect("422");
        var document = await desk.CompletedDocument();
        var page = visit.Page;
        await visit.Go($"/documents/{document.Id}/review");
        await page.Field("Total amount").FillAsync("a lot");
        await page.Field("Vendor").FillAsync("Somebody else");
        await page.Keyboard.PressAsync("Control+s");

        await Expect(page.Field("Total amount")).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Field("Total amount")).ToHaveValueAsync("a lot");
        await Expect(page.Field("Vendor")).ToHaveValueAsync("Somebody else");
        await page.Locator(".error-summary a").ClickAsync();
        await Expect(page.Field("Total amount")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Two_people_on_one_document_see_both_values_and_lose_nothing_typed() => Visit.Run(desk, async visit =>
    {
        visit.Expect("409");
        var document = await desk.CompletedDocument();
        var (mine, theirs) = (visit.Page, await visit.Context.NewPageAsync());
        await visit.Go($"/documents/{document.Id}/review", mine);
        await visit.Go($"/documents/{document.Id}/review", theirs);
        await theirs.Field("Invoice number").FillAsync("THEIRS-1");
        await theirs.Keyboard.PressAsync("Control+s");
        await Expect(theirs.GetByText("Saved.")).ToBeVisibleAsync();

        await mine.Field("Invoice number").FillAsync("MINE-1");
        await mine.Field("Due date").FillAsync("2026-12-24");
        await mine.Keyboard.PressAsync("Control+s");
        await Expect(mine.Heading("Somebody saved this record while you were working")).ToBeVisibleAsync();
        await Expect(mine.Field("Invoice number")).ToHaveValueAsync("MINE-1");
        await Expect(mine.Field("Due date")).ToHaveValueAsync("2026-12-24");
        await Expect(mine.Locator("[data-field=invoice_number]")).ToContainTextAsync("THEIRS-1");
        await mine.Keyboard.PressAsync("Control+s");
        await Expect(mine.GetByText("Saved.")).ToBeVisibleAsync();
        await Expect(mine.Field("Invoice number")).ToHaveValueAsync("MINE-1");
    });

    [Fact]
    public Task The_second_person_on_a_document_is_told_who_is_on_it() => Visit.Run(desk, async visit =>
    {
        var document = await desk.CompletedDocument();
        await visit.Go($"/documents/{document.Id}/review");
        await visit.Page.WaitForResponseAsync(answer => answer.Url.EndsWith("/review/presence"));

        await using var another = await (await Chromium.Browser).NewContextAsync(new VisitSettings().ToContext(desk.Address));
        var theirs = await another.NewPageAsync();
        await visit.Go($"/documents/{document.Id}/review", theirs);
        await Expect(theirs.Locator("#presence")).ToContainTextAsync("Also open: desk");
        await Expect(visit.Page.Locator("#presence")).ToHaveTextAsync("");
    });

    [Fact]
    public Task A_word_on_the_page_is_clicked_into_the_field() => Visit.Run(desk, async visit =>
    {
        var document = await desk.Upload(SamplePdf.Invoice("CLICK-77"));
        await desk.Settled(document);
        var page = visit.Page;
        await visit.Go($"/documents/{document.Id}/review");
        var mark = page.Locator("#src-invoice_number");
        await Expect(page.Locator(".page-sheet img")).ToHaveJSPropertyAsync("complete", true);
        await page.Field("Vendor").FocusAsync();
        var box = await mark.BoundingBoxAsync() ?? throw new InvalidOperationException("The source has no place.");
        await page.Mouse.ClickAsync(box.X + box.Width / 2, box.Y + box.Height / 2);
        await Expect(page.Field("Vendor")).ToHaveValueAsync("CLICK-77");
        await Expect(page.Field("Vendor")).ToBeFocusedAsync();
    });

    [Fact]
    public Task Nothing_moves_once_it_is_painted_and_pages_have_their_size() => Visit.Run(desk, async visit =>
    {
        var document = await desk.Upload(SamplePdf.Invoice("CALM-1"));
        await desk.Settled(document);
        var page = visit.Page;
        await visit.Go($"/documents/{document.Id}");
        await Expect(page.Locator("img").First).ToBeVisibleAsync(); // Rendered after reading has ended.
        await page.AddInitScriptAsync(
            "window.shifts = [];"
            + "new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(e => e.value)))"
            + ".observe({ type: 'layout-shift', buffered: true });");
        await visit.Go($"/documents/{document.Id}/review");
        await Expect(page.Locator(".page-sheet img").First).ToHaveJSPropertyAsync("complete", true);
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");

        Assert.Equal(0, await page.EvaluateAsync<double>("() => window.shifts.reduce((a, b) => a + b, 0)"));
        Assert.Equal(0, await page.Locator("img:not([width]), img:not([height])").CountAsync());
    });
}
