using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser.Upload;

/// <summary>Files on their way in.</summary>
public sealed class UploadTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public Task A_refused_file_says_why_and_the_good_ones_go_through() => Visit.Run(desk, async visit =>
    {
        var page = visit.Page;
        await visit.Go("/upload");
        await Choose(page,
            SampleFiles.Made("good.pdf", SamplePdf.Invoice("UP-1")),
            SampleFiles.Made("empty.pdf", []),
            SampleFiles.Made("letter.pdf", "Dear all, this is no PDF."u8.ToArray()),
            SampleFiles.Made("fine.pdf", SamplePdf.Invoice("UP-2")));
        await page.Button("Upload 4 files").ClickAsync();

        await Expect(Outcome(page, "good.pdf")).ToContainTextAsync("Queued");
        await Expect(Outcome(page, "fine.pdf")).ToContainTextAsync("Queued");
        await Expect(Outcome(page, "empty.pdf")).ToContainTextAsync("empty");
        await Expect(Outcome(page, "letter.pdf")).ToContainTextAsync("PDF");
        await Expect(page.GetByText("2 queued, 2 not taken.")).ToBeVisibleAsync();
        await page.Link("Documents").First.ClickAsync();
        await Expect(page.Rows()).ToHaveCountAsync(2);
    });

    [Fact]
    public Task A_file_that_was_uploaded_before_is_told_linked_and_taken_on_request() => Visit.Run(desk, async visit =>
    {
        var earlier = await desk.Upload(SamplePdf.Invoice("TWICE"), "first.pdf");
        var page = visit.Page;
        await visit.Go("/upload");
        await Choose(page, SampleFiles.Made("second.pdf", SamplePdf.Invoice("TWICE")));
        await page.Button("Upload 1 file").ClickAsync();

        var outcome = Outcome(page, "second.pdf");
        await Expect(outcome).ToContainTextAsync("Uploaded before");
        await Expect(outcome.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", $"/documents/{earlier.Id}");
        await page.Button("Upload second.pdf anyway").ClickAsync();
        await Expect(outcome).ToContainTextAsync("Queued");
        await visit.Go("/documents");
        await Expect(page.Rows()).ToHaveCountAsync(2);
    });

    [Fact]
    public Task A_chosen_file_is_taken_off_the_list_again() => Visit.Run(desk, async visit =>
    {
        var page = visit.Page;
        await visit.Go("/upload");
        await Choose(page, SampleFiles.Made("a.pdf", SamplePdf.Invoice("A")), SampleFiles.Made("b.pdf", SamplePdf.Invoice("B")));
        await page.Button("Remove a.pdf").ClickAsync();
        await page.Button("Upload 1 file").ClickAsync();
        await Expect(Outcome(page, "b.pdf")).ToContainTextAsync("Queued");
        await Expect(page.GetByText("a.pdf")).ToHaveCountAsync(0);
    });

    [Fact]
    public Task Files_dropped_on_the_dashboard_are_taken_in() => Visit.Run(desk, async visit =>
    {
        var page = visit.Page;
        await visit.Go("/documents");
        var files = await page.EvaluateHandleAsync(
            "text => { const transfer = new DataTransfer();"
            + " transfer.items.add(new File([text], 'dropped.pdf', { type: 'application/pdf' })); return transfer; }",
            System.Text.Encoding.ASCII.GetString(SamplePdf.Invoice("DROP")));
        await page.DispatchEventAsync("body", "drop", new { dataTransfer = files });
        await page.Button("Upload 1 file").ClickAsync();
        await Expect(Outcome(page, "dropped.pdf")).ToContainTextAsync("Queued");
    });

    [Fact]
    public Task A_desk_that_goes_away_leaves_the_files_in_the_list_to_be_sent_again() => Visit.Run(desk, async visit =>
    {
        visit.Expect("ERR_FAILED", "net::ERR_");
        var page = visit.Page;
        await visit.Go("/upload");
        await Choose(page, SampleFiles.Made("patient.pdf", SamplePdf.Invoice("PATIENT")));
        await page.RouteAsync("**/upload", route => route.AbortAsync());
        await page.Button("Upload 1 file").ClickAsync();
        await Expect(Outcome(page, "patient.pdf")).ToContainTextAsync("Not sent");

        await page.UnrouteAllAsync();
        await page.Button("Upload 1 file").ClickAsync();
        await Expect(Outcome(page, "patient.pdf")).ToContainTextAsync("Queued");
    });

    private static Task Choose(IPage page, params FilePayload[] files) => page.Locator("input[type=file]").SetInputFilesAsync(files);

    private static ILocator Outcome(IPage page, string filename) => page.Locator("li.file", new() { HasText = filename });
}
