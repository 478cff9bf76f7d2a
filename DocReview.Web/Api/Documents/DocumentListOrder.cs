using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Api.Documents;

/// <summary>The orders of a list, each unambiguous: the id decides between equal times.</summary>
internal static class DocumentListOrder
{
    public static IQueryable<Document> InOrder(this IQueryable<Document> documents, DocumentSort sort) => sort == DocumentSort.OldestFirst
        ? documents.OrderBy(d => d.UploadedAt).ThenBy(d => d.Id)
        : documents.OrderByDescending(d => d.UploadedAt).ThenByDescending(d => d.Id);

    /// <summary>What comes after the cursor, among documents of its status where the order is by status.</summary>
    public static IQueryable<Document> After(this IQueryable<Document> documents, DocumentCursor? cursor, DocumentSort sort)
    {
        if (cursor is not { UploadedAt: var at, Id: var id })
        {
            return documents;
        }

        return sort == DocumentSort.OldestFirst
            ? documents.Where(d => EF.Functions.GreaterThan(ValueTuple.Create(d.UploadedAt, d.Id), ValueTuple.Create(at, id)))
            : documents.Where(d => EF.Functions.LessThan(ValueTuple.Create(d.UploadedAt, d.Id), ValueTuple.Create(at, id)));
    }

    /// <summary>Statuses (all where none is given) in the order of their names, from the cursor's on.</summary>
    public static IEnumerable<DocumentStatus> Of(IReadOnlyList<DocumentStatus> statuses, DocumentSort sort, DocumentStatus? from)
    {
        var wanted = statuses.Count > 0 ? statuses : Enum.GetValues<DocumentStatus>();
        var ordered = wanted.OrderBy(status => status.ToString(), StringComparer.Ordinal).ToList();
        if (sort == DocumentSort.StatusDescending)
        {
            ordered.Reverse();
        }

        return from is { } first ? ordered.SkipWhile(status => status != first) : ordered;
    }
}
