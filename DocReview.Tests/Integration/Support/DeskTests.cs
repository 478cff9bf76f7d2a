using DocReview.Domain.Documents;

namespace DocReview.Tests.Integration.Support;

/// <summary>The foundation itself.</summary>
public sealed class DeskTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task Documents_are_arranged_in_every_state()
    {
        var arranged = new[]
        {
            await desk.QueuedDocument(), await desk.ProcessingDocument(), await desk.CompletedDocument(),
            await desk.FailedDocument(), await desk.CancelledDocument(), await desk.FinalizedDocument(),
        };
        var rows = await Task.WhenAll(arranged.Select(desk.Row));

        Assert.Equal(Enum.GetValues<DocumentStatus>(), rows.Select(row => row.CurrentStatus));
    }

    [Fact]
    public async Task The_desk_answers() =>
        Assert.Equal("ok", (await desk.Get("/health")).GetProperty("status").GetString());
}
