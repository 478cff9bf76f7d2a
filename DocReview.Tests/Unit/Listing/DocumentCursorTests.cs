using DocReview.Domain.Documents;
using DocReview.Domain.Listing;

namespace DocReview.Tests.Unit.Listing;

public sealed class DocumentCursorTests
{
    private static readonly DocumentCursor cursor =
        new(DocumentStatus.Failed, new DateTimeOffset(2026, 11, 21, 8, 30, 0, 123, 456, TimeSpan.Zero),
            Guid.Parse("0191b2c3-d4e5-7f80-8000-000000000001"));

    [Theory]
    [InlineData(DocumentSort.NewestFirst)]
    [InlineData(DocumentSort.OldestFirst)]
    [InlineData(DocumentSort.StatusAscending)]
    [InlineData(DocumentSort.StatusDescending)]
    public void A_token_keeps_the_place_and_the_order(DocumentSort sort) =>
        Assert.Equal((sort, cursor), DocumentCursor.ParseToken(cursor.ToToken(sort)));

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("!!!")]
    [InlineData("c2l6ZSBGYWlsZWQuMS4w")]
    public void What_is_not_a_token_is_no_place(string token) => Assert.Null(DocumentCursor.ParseToken(token));

    [Fact]
    public void The_text_keeps_the_microseconds_that_the_database_keeps() => Assert.Equal(cursor, DocumentCursor.Parse(cursor.ToString()));
}
