using DocReview.Tests.Browser.Support;
using DocReview.Tests.Integration.Support;
using Microsoft.Playwright;

namespace DocReview.Tests.Browser;

/// <summary>Styles and scripts, as the pages ask for them.</summary>
public sealed class AssetTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    [Fact]
    public Task Style_script_and_icon_are_served_as_what_they_are_under_names_that_change_with_them() =>
        Visit.Run(fixture.Desk, async visit =>
    {
        await visit.Go("/documents");
        await AssertServed(visit.Page.Locator("link[rel=stylesheet]"), "href", "text/css");
        foreach (var script in await visit.Page.Locator("script[src]").AllAsync())
        {
            await AssertServed(script, "src", "text/javascript");
        }

        await AssertServed(visit.Page.Locator("link[rel=icon]"), "href", "image/svg+xml");
    });

    private async Task AssertServed(ILocator element, string attribute, string mediaType)
    {
        var address = await element.GetAttributeAsync(attribute);
        Assert.Matches(@"^/[a-z]+\.[a-z0-9]{10}\.(css|js|svg)$", address);
        using var answer = await fixture.Desk.Anonymous.GetAsync(address);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
    }
}
