using DocReview.Domain.Documents;
using DocReview.Domain.Listing;

namespace DocReview.Tests.Unit.Listing;

public sealed class DocumentOrderTests
{
    private static readonly DateTimeOffset noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(DocumentSort.NewestFirst, "1 2 3")]
    [InlineData(DocumentSort.OldestFirst, "3 2 1")]
    [InlineData(DocumentSort.StatusAscending, "2 1 3")]
    [InlineData(DocumentSort.StatusDescending, "1 3 2")]
    public void Backwards_is_forwards_from_behind(DocumentSort sort, string expected)
    {
        DocumentCursor[] places = [Place(1, DocumentStatus.Failed), Place(2, DocumentStatus.Queued), Place(3, DocumentStatus.Failed)];

        var forwards = places.Order(DocumentOrder.Forwards(sort)).Select(place => place.Id.ToByteArray()[^1]).ToList();
        var backwards = places.Order(DocumentOrder.Backwards(sort)).Select(place => place.Id.ToByteArray()[^1]).ToList();

        Assert.Equal(expected, string.Join(' ', forwards));
        Assert.Equal(forwards, Enumerable.Reverse(backwards));
    }

    [Fact]
    public void Statuses_follow_the_life_cycle_from_where_the_page_before_ended()
    {
        var order = DocumentOrder.Forwards(DocumentSort.StatusAscending);

        Assert.Equal(
            [DocumentStatus.Failed, DocumentStatus.Cancelled, DocumentStatus.Finalized], order.Statuses(null, DocumentStatus.Failed));
        Assert.Equal([DocumentStatus.Finalized], order.Statuses([DocumentStatus.Finalized, DocumentStatus.Queued], DocumentStatus.Failed));
    }

    // The higher the number, the earlier it was uploaded.
    private static DocumentCursor Place(int number, DocumentStatus status) =>
        new(status, noon.AddMinutes(-number), Guid.Parse($"00000000-0000-0000-0000-{number:x12}"));
}
