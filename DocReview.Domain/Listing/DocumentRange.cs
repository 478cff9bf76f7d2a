namespace DocReview.Domain.Listing;

/// <summary>Which stretch of a list is wanted.</summary>
/// <param name="Sort">The list's order.</param>
/// <param name="Take">Documents at most.</param>
/// <param name="After">It begins behind this place; null for the list's beginning.</param>
/// <param name="Before">It ends before this place, and comes in reverse, so that the nearest are in it.</param>
/// <param name="Skip">Documents to leave out at its beginning.</param>
public sealed record DocumentRange(
    DocumentSort Sort, int Take, DocumentCursor? After = null, DocumentCursor? Before = null, int Skip = 0)
{
    internal DocumentCursor? Cursor => Before ?? After;

    internal DocumentOrder Order => Before is null ? DocumentOrder.Forwards(Sort) : DocumentOrder.Backwards(Sort);
}
