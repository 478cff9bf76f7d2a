using DocReview.Domain.Data;
using DocReview.Web.Live;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents;

/// <summary>Rows of the dashboard as they now stand in the database, as parts that replace the rows shown.</summary>
internal sealed class RowMessages(IDbContextFactory<ReviewDb> contexts, PartialRenderer partials)
{
    private const string RowView = "/Pages/Documents/_DocumentRow.cshtml";

    /// <summary>One part for each document that there is.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Html)>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var rows = await db.RowsAsync(db.Documents.Where(d => ids.Contains(d.Id)), ct);
        var parts = new List<(Guid, string)>(rows.Count);
        foreach (var row in rows)
        {
            parts.Add((row.Id, Wrap(row.ElementId, await partials.RenderAsync(RowView, row))));
        }

        return parts;
    }

    /// <summary>Whether none of the rows has changed since a page was rendered.</summary>
    public async Task<bool> AreUnchangedAsync(IReadOnlyCollection<Guid> ids, string seen, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        var revisions = await db.Documents.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Revision }).ToListAsync(ct);
        return RowSetVersion.Compute(revisions.Select(row => (row.Id, row.Revision))) == seen;
    }

    private static string Wrap(string elementId, string html) =>
        $"<hx-partial hx-target=\"#{elementId}\" hx-swap=\"outerMorph\">{html}</hx-partial>";
}
