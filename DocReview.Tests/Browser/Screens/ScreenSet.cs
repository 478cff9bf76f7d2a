using DocReview.Domain.Extraction;
using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using static Microsoft.Playwright.Assertions;

namespace DocReview.Tests.Browser.Screens;

/// <summary>Every screen in the states that it can be in, for what must hold on each.</summary>
public static class ScreenSet
{
    private static readonly Dictionary<string, Func<Desk, Task<string>>> Addresses = new()
    {
        ["dashboard"] = async desk =>
        {
            await desk.QueuedDocument("a-name-that-is-long-enough-to-need-more-room-than-a-small-window-has-for-it.pdf");
            await desk.ProcessingDocument("processing.pdf");
            await desk.CompletedDocument(filename: "completed.pdf");
            await desk.FailedDocument(filename: "failed.pdf");
            await desk.CancelledDocument("cancelled.pdf");
            await desk.FinalizedDocument(filename: "finalized.pdf");
            return "/documents";
        },
        ["empty dashboard"] = _ => Task.FromResult("/documents"),
        ["nothing found"] = _ => Task.FromResult("/documents?search=nothing"),
        ["upload"] = _ => Task.FromResult("/upload"),
        ["queued document"] = async desk => Detail(await desk.QueuedDocument()),
        ["processing document"] = async desk => Detail(await desk.ProcessingDocument()),
        ["completed document"] = async desk => Detail(await desk.CompletedDocument(Doubtful())),
        ["failed document"] = async desk => Detail(await desk.FailedDocument()),
        ["finalized document"] = async desk => Detail(await desk.FinalizedDocument()),
        ["review"] = async desk => Detail(await desk.CompletedDocument(Doubtful())) + "/review",
        ["finalized review"] = async desk => Detail(await desk.FinalizedDocument()) + "/review",
        ["export of a finalized document"] = async desk => Detail(await desk.FinalizedDocument()) + "/export",
        ["export of an open document"] = async desk => Detail(await desk.CompletedDocument()) + "/export",
        ["export of many"] = async desk =>
        {
            await desk.FinalizedDocument();
            return "/export";
        },
        ["missing document"] = _ => Task.FromResult($"/documents/{Guid.Empty}"),
    };

    public static TheoryData<string> Names => new(Addresses.Keys);

    /// <summary>Arranges the documents that a screen is about, and goes there.</summary>
    internal static async Task Open(this Visit visit, string screen)
    {
        visit.Expect("404: GET", "status of 404");
        await visit.Go(await Addresses[screen](visit.Desk));
        await Expect(visit.Page.Locator("main")).ToBeVisibleAsync();
    }

    // Findings, a field that was not found, and one that was hard to read.
    private static InvoiceReading Doubtful() => SampleReading.Plain(("total_amount", "120.00"), ("due_date", null));

    private static string Detail(DeskDocument document) => $"/documents/{document.Id}";
}
