using DocReview.Domain.Documents;

namespace DocReview.Web.Api.Documents;

/// <summary>What decides where a document stands in a list.</summary>
internal readonly record struct DocumentPlace(DocumentStatus Status, DateTimeOffset UploadedAt, Guid Id)
{
    /// <summary>The ids of a page, with one more where there is another page, out of all places of a list in no order.</summary>
    public static List<Guid> PageOf(IEnumerable<DocumentPlace> all, DocumentListQuery query)
    {
        var order = Comparer<DocumentPlace>.Create((left, right) => Compare(left, right, query.Sort));
        var after = query.Cursor is { } cursor
            ? all.Where(place => order.Compare(place, new(cursor.Status, cursor.UploadedAt, cursor.Id)) > 0)
            : all;
        return [.. after.Order(order).Skip(query.Offset).Take(query.Limit + 1).Select(place => place.Id)];
    }

    // Ids compare as PostgreSQL compares them, and statuses by their names.
    private static int Compare(DocumentPlace left, DocumentPlace right, DocumentSort sort)
    {
        var byStatus = string.CompareOrdinal(left.Status.ToString(), right.Status.ToString());
        var byTime = (left.UploadedAt, left.Id).CompareTo((right.UploadedAt, right.Id));
        return sort switch
        {
            DocumentSort.OldestFirst => byTime,
            DocumentSort.StatusAscending when byStatus != 0 => byStatus,
            DocumentSort.StatusDescending when byStatus != 0 => -byStatus,
            _ => -byTime,
        };
    }
}
