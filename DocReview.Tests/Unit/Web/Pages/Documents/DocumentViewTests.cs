using DocReview.Domain.Documents;
using DocReview.Domain.Listing;
using DocReview.Web.Pages.Documents;
using Microsoft.AspNetCore.WebUtilities;

namespace DocReview.Tests.Unit.Web.Pages.Documents;

public sealed class DocumentViewTests
{
    [Fact]
    public void The_usual_view_has_the_plain_address() => Assert.Equal("/documents", Parse("").Url());

    [Fact]
    public void An_address_leads_back_to_the_view_that_made_it()
    {
        var cursor = new DocumentCursor(
            DocumentStatus.Failed, new DateTimeOffset(2026, 11, 21, 8, 30, 0, 123, 456, TimeSpan.Zero), Guid.CreateVersion7());
        var view = new DocumentView
        {
            Search = "Müller & Söhne 100%",
            Statuses = [DocumentStatus.Processing, DocumentStatus.Failed],
            ContentType = "image/png",
            From = new DateOnly(2026, 1, 2),
            To = new DateOnly(2026, 3, 4),
            Sort = DocumentSort.StatusDescending,
            Size = 100,
            After = cursor,
        };

        var again = Parse(view.Url());

        Assert.Equal(view.Url(), again.Url());
        Assert.Equal(cursor, again.After);
        Assert.Equal(view.Statuses, again.Statuses);
    }

    [Theory]
    [InlineData("?status=Eaten&status=1&sort=sideways&limit=7&date_from=31.12.2026&content_type=text/html&after=x.y.z&before=1.2.3")]
    [InlineData("?search=%00%20&date_to=9999-12-31&after=Failed.99999999999999999999.00000000000000000000000000000000")]
    public void What_makes_no_sense_counts_as_not_said(string query) => Assert.Equal("/documents", Parse(query).Url());

    [Fact]
    public void Another_order_begins_at_its_first_page()
    {
        var view = Parse("?search=a&after=Queued.1.0191b2c3d4e57f808000000000000001");
        Assert.NotNull(view.After);
        Assert.Equal("/documents?search=a&sort=status", view.Sorted(DocumentSort.StatusAscending).Url());
    }

    [Fact]
    public void Newcomers_are_news_only_where_they_would_stand_at_the_top()
    {
        Assert.True(Parse("").ShowsRecentUploads);
        Assert.True(Parse("?status=Queued&status=Failed").ShowsRecentUploads);
        Assert.False(Parse("?status=Failed").ShowsRecentUploads);
        Assert.False(Parse("?search=acme").ShowsRecentUploads);
        Assert.False(Parse("?sort=uploaded_at").ShowsRecentUploads);
    }

    [Fact]
    public void Days_begin_and_end_where_the_desk_stands()
    {
        var zone = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(2), "test", "test");
        var filter = Parse("?date_from=2026-11-20&date_to=2026-11-21").Filter(zone);
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 22, 0, 0, TimeSpan.Zero), filter.From);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 22, 0, 0, TimeSpan.Zero), filter.Before);
    }

    private static DocumentView Parse(string address)
    {
        var query = address.Contains('?') ? address[address.IndexOf('?')..] : "";
        return DocumentView.Parse(new QueryCollection(QueryHelpers.ParseQuery(query)));
    }
}
