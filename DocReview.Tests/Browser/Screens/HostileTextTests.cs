using DocReview.Domain.Extraction;
using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser.Screens;

/// <summary>Script in whatever a document or its sender says is text, on every screen that shows it.</summary>
public sealed class HostileTextTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private const string Script = "<script>document.title='ran'</script>";
    private const string Picture = "\"'><img src=x onerror=document.title='ran'>";
    private const string Swap = "<hx-partial hx-target=\"body\">gone</hx-partial><a hx-get=\"/upload\" hx-trigger=\"load\">x</a>";

    private readonly Desk desk = fixture.Desk;

    [Fact]
    public Task Script_in_names_and_values_is_shown_and_does_nothing() => Visit.Run(desk, async visit =>
    {
        var filename = Picture + ".pdf";
        var document = await desk.CompletedDocument(Hostile(), filename);
        foreach (var address in new[] { "/documents", $"/documents/{document.Id}", $"/documents/{document.Id}/review" })
        {
            await visit.Go(address);
            await AssertInert(visit);
        }

        await Expect(visit.Page.Field("Invoice number")).ToHaveValueAsync(Picture);
        await visit.Page.GetByText("Finalize", new() { Exact = true }).ClickAsync();
        await Expect(visit.Page.GetByText("Finalized by")).ToBeVisibleAsync();
        foreach (var address in new[] { $"/documents/{document.Id}/review", $"/documents/{document.Id}/export", "/export", "/documents" })
        {
            await visit.Go(address);
            await AssertInert(visit);
        }
    });

    [Fact]
    public Task Script_in_the_name_of_an_uploaded_file_is_shown_and_does_nothing() => Visit.Run(desk, async visit =>
    {
        await visit.Go("/upload");
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(
        [
            SampleFiles.Made(Picture.Replace('/', '-') + ".pdf", SamplePdf.Invoice("H-1")),
            SampleFiles.Made(Picture.Replace('/', '-') + ".exe", "MZ"u8.ToArray()),
        ]);
        await visit.Page.Button("Upload 2 files").ClickAsync();
        await Expect(visit.Page.GetByText("1 queued, 1 not taken.")).ToBeVisibleAsync();
        await AssertInert(visit);
    });

    private static InvoiceReading Hostile() => SampleReading.Plain(
        (InvoiceFields.VendorName, Script + Swap), (InvoiceFields.InvoiceNumber, Picture));

    private static async Task AssertInert(Visit visit)
    {
        await Expect(visit.Page.Locator("main")).ToBeVisibleAsync();
        Assert.NotEqual("ran", await visit.Page.TitleAsync());
        Assert.Equal(0, await visit.Page.Locator("main script, img[src=x], hx-partial").CountAsync());
    }
}
