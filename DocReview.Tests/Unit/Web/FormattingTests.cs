using System.Text;
using DocReview.Web.Html;
using DocReview.Web.Live.Dashboard;
using DocReview.Web.Pages.Documents;

namespace DocReview.Tests.Unit.Web;

public sealed class FormattingTests
{
    [Theory]
    [InlineData("1234567.5", "1\u202f234\u202f567.50")]
    [InlineData("-12.345", "−12.345")]
    [InlineData("0", "0.00")]
    public void Amounts_are_written_so_that_no_country_misreads_them(string amount, string written) =>
        Assert.Equal(written, Amounts.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Days_are_called_as_people_call_them_and_the_year_is_said_where_it_is_another_one()
    {
        var now = new DateTimeOffset(2026, 11, 21, 20, 15, 0, TimeSpan.Zero);
        Assert.Equal("today 20:15", Dates.Of(now, now, TimeZoneInfo.Utc));
        Assert.Equal("yesterday 23:59", Dates.Of(new(2026, 11, 20, 23, 59, 0, TimeSpan.Zero), now, TimeZoneInfo.Utc));
        Assert.Equal("19 Nov, 20:15", Dates.Of(now.AddDays(-2), now, TimeZoneInfo.Utc));
        Assert.Equal("31 Dec 2025, 23:59", Dates.Of(new(2025, 12, 31, 23, 59, 0, TimeSpan.Zero), now, TimeZoneInfo.Utc));
    }

    [Fact]
    public void A_bulk_move_says_what_was_done_and_what_was_not()
    {
        string Say(int asked, int moved) =>
            new SelectionOutcome([.. Enumerable.Range(0, asked).Select(_ => Guid.NewGuid())], moved).Sentence("queued again", "retried");
        Assert.Equal("1 document queued again.", Say(1, 1));
        Assert.Equal("3 documents queued again; 1 cannot be retried.", Say(4, 3));
        Assert.Equal("None of them can be retried.", Say(2, 0));
        Assert.Equal("The document cannot be retried.", Say(1, 0));
        Assert.Equal("Select documents first.", Say(0, 0));
    }

    [Fact]
    public void A_stream_message_carries_every_line_and_ends_with_an_empty_one()
    {
        var text = Encoding.UTF8.GetString(DashboardMessage.Part("<tr>\n   <td>é</td>\n</tr>"));
        Assert.Matches("^id: \\d+\ndata: <tr>\ndata: <td>é</td>\ndata: </tr>\n\n$", text);
    }

    [Fact]
    public void Newcomers_are_counted_from_what_the_page_shows()
    {
        var recent = new RecentUploads();
        var start = new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
        for (var second = 0; second < 150; second++)
        {
            recent.Add(start.AddSeconds(second), Guid.NewGuid());
        }

        Assert.Equal(3, recent.CountSince(start.AddSeconds(146)));
        Assert.Equal(RecentUploads.Cap, recent.CountSince(start));
        Assert.Equal(0, recent.CountSince(start.AddSeconds(149)));
    }
}
