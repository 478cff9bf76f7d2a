using System.IO.Compression;
using DocReview.Domain.Extraction;
using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Browser.Screens;

/// <summary>What a page may weigh on its way to the browser, so that it stays quick where the line is slow.</summary>
public sealed class BudgetTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private const int Scripts = 20 * 1024;
    private const int Styles = 12 * 1024;
    private const int ReviewPage = 12 * 1024;

    private readonly Desk desk = fixture.Desk;

    [Theory]
    [InlineData("dashboard")]
    [InlineData("upload")]
    [InlineData("review")]
    public Task Scripts_and_styles_of_a_page_keep_to_their_budget(string screen) => Visit.Run(desk, async visit =>
    {
        await visit.Open(screen);
        var scripts = await Weigh(visit, "script[src]", "src", text => new BrotliStream(text, CompressionLevel.SmallestSize));
        var styles = await Weigh(visit, "link[rel=stylesheet]", "href", text => new GZipStream(text, CompressionLevel.SmallestSize));
        Assert.InRange(scripts, 1, Scripts);
        Assert.InRange(styles, 1, Styles);
    });

    [Fact]
    public async Task The_review_of_a_lengthyinvoice_keeps_to_its_budget()
    {
        await desk.Empty();
        var plain = SampleReading.Plain(("total_amount", "120.00"), ("due_date", null));
        var line = plain.LineItems[0];
        var lengthy = plain
            with { LineItems = [.. Enumerable.Range(1, 40)
                .Select(number => line with { Description = new LineItemCell($"Article {number}, as ordered", 1, null) })] };
        var document = await desk.CompletedDocument(lengthy);
        var page = await desk.Anonymous.GetByteArrayAsync($"/documents/{document.Id}/review");
        Assert.InRange(Compressed(page, text => new GZipStream(text, CompressionLevel.Optimal)), 1, ReviewPage);
    }

    private async Task<int> Weigh(Visit visit, string selector, string attribute, Func<Stream, Stream> compression)
    {
        var total = 0;
        foreach (var element in await visit.Page.Locator(selector).AllAsync())
        {
            total += Compressed(await desk.Anonymous.GetByteArrayAsync(await element.GetAttributeAsync(attribute)), compression);
        }

        return total;
    }

    private static int Compressed(byte[] content, Func<Stream, Stream> compression)
    {
        using var memory = new MemoryStream();
        using (var stream = compression(memory))
        {
            stream.Write(content);
        }

        return memory.ToArray().Length;
    }
}
