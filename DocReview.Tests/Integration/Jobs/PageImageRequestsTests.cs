using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>Page images while the desk is busy.</summary>
[Trait("Kind", "Fault")]
public sealed class PageImageRequestsTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task Whoever_opens_a_review_gets_the_page_though_other_documents_wait_to_be_read()
    {
        // A job that no worker takes keeps the images of all documents waiting.
        await desk.QueuedDocument();
        await using var worker = WorkerProcess.Start(desk);
        var document = await desk.Upload(SamplePdf.Invoice("ASKED-1"));
        await desk.Settled(document);

        await Eventually.Holds(
            async () =>
            {
                using var review = await desk.Anonymous.GetAsync($"/documents/{document.Id}/review");
                Assert.True(review.IsSuccessStatusCode);
                using var image = await desk.Anonymous.GetAsync($"/documents/{document.Id}/pages/1-1240.jpg");
                return image.IsSuccessStatusCode;
            },
            "the page's image is there");
    }
}
