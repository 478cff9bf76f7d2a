using DocReview.Domain.Extraction;

namespace DocReview.Tests.Integration.Adapters.Confined;

/// <summary>Pages that take the engine seconds, by their number.</summary>
internal static class ManyPages
{
    private const int Columns = 10;
    private const int Rows = 60;

    /// <summary>Pages full of dates and amounts.</summary>
    public static Page[] Of(int count) => [.. Enumerable.Range(1, count).Select(number => new Page(number, 595, 842, Words(number)))];

    private static Word[] Words(int page) => [.. Enumerable.Range(0, Rows * Columns).Select(place =>
    {
        var (row, column) = Math.DivRem(place, Columns);
        var (left, top) = (20 + (column * 55), 20 + (row * 13));
        var text = column % 2 == 0 ? $"{1 + (place % 28):00}.{1 + (page % 12):00}.2025" : $"{page + place},{place % 100:00}";
        return new Word(text, new(left, top, left + 50, top + 10), WordOrigin.TextLayer, 1, row, row);
    })];
}
