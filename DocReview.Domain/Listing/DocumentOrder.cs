using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Listing;

/// <summary>
/// A direction through the list, unambiguous because the id decides between equal times. Both parts run along an index:
/// time along (uploaded_at, id), and time within one status along (current_status, uploaded_at, id).
/// </summary>
/// <param name="IsByStatus">Whether the status comes before the time.</param>
/// <param name="StatusAscends">Whether statuses follow the life cycle; nothing where the order is not by status.</param>
/// <param name="IsNewestFirst">The order of time, within a status where the order is by status.</param>
internal readonly record struct DocumentOrder(bool IsByStatus, bool StatusAscends, bool IsNewestFirst) : IComparer<DocumentCursor>
{
    /// <summary>From the first page to the last.</summary>
    public static DocumentOrder Forwards(DocumentSort sort) => sort switch
    {
        DocumentSort.OldestFirst => new(false, false, false),
        DocumentSort.StatusAscending => new(true, true, true),
        DocumentSort.StatusDescending => new(true, false, true),
        _ => new(false, false, true),
    };

    /// <summary>From the last page to the first.</summary>
    public static DocumentOrder Backwards(DocumentSort sort)
    {
        var forwards = Forwards(sort);
        return new(forwards.IsByStatus, !forwards.StatusAscends, !forwards.IsNewestFirst);
    }

    /// <summary>Documents by time.</summary>
    public IQueryable<Document> Sort(IQueryable<Document> documents) => IsNewestFirst
        ? documents.OrderByDescending(d => d.UploadedAt).ThenByDescending(d => d.Id)
        : documents.OrderBy(d => d.UploadedAt).ThenBy(d => d.Id);

    /// <summary>What comes after the cursor by time; everything without a cursor.</summary>
    public IQueryable<Document> After(IQueryable<Document> documents, DocumentCursor? cursor)
    {
        if (cursor is not { UploadedAt: var at, Id: var id })
        {
            return documents;
        }

        return IsNewestFirst
            ? documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.UploadedAt, d.Id), ValueTuple.Create(at, id)))
            : documents.Where(d => EF.Functions.GreaterThan(ValueTuple.Create(d.UploadedAt, d.Id), ValueTuple.Create(at, id)));
    }

    /// <summary>The statuses that are wanted (all where none is given) in this order, from the given one on.</summary>
    public IEnumerable<DocumentStatus> Statuses(IReadOnlyList<DocumentStatus>? wanted, DocumentStatus? from)
    {
        var ascends = StatusAscends;
        IEnumerable<DocumentStatus> statuses = wanted is { Count: > 0 } some ? some : Enum.GetValues<DocumentStatus>();
        statuses = ascends ? statuses.Order() : statuses.OrderDescending();
        return from is { } first ? statuses.Where(status => ascends ? status >= first : status <= first) : statuses;
    }

    /// <summary>The same order for documents in memory. Ids compare as PostgreSQL compares them.</summary>
    public int Compare(DocumentCursor? x, DocumentCursor? y)
    {
        if (x is null || y is null)
        {
            throw new ArgumentException("A cursor is missing.");
        }

        var byStatus = IsByStatus ? x.Status.CompareTo(y.Status) : 0;
        var byTime = (x.UploadedAt, x.Id).CompareTo((y.UploadedAt, y.Id));
        return byStatus != 0 ? (StatusAscends ? byStatus : -byStatus) : (IsNewestFirst ? -byTime : byTime);
    }
}
