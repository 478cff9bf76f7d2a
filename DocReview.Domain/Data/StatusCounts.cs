using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Data;

/// <summary>How many documents are in each status: read from a ledger that the database keeps, never counted.</summary>
public static class StatusCounts
{
    private sealed record Row(string Status, long Count);

    /// <summary>Counts of all six statuses.</summary>
    public static async Task<IReadOnlyDictionary<DocumentStatus, long>> CountByStatusAsync(this ReviewDb db, CancellationToken ct)
    {
        var rows = await db.Database
            .SqlQuery<Row>($"""SELECT status AS "Status", sum(delta)::bigint AS "Count" FROM document_status_counts GROUP BY status""")
            .ToListAsync(ct);
        var counts = rows.ToDictionary(row => Enum.Parse<DocumentStatus>(row.Status), row => row.Count);
        return Enum.GetValues<DocumentStatus>().ToDictionary(status => status, status => counts.GetValueOrDefault(status));
    }

    /// <summary>Sums the ledger up. Readers see it before or after, never between.</summary>
    public static Task CompactStatusCountsAsync(this ReviewDb db, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        WITH gone AS (DELETE FROM document_status_counts RETURNING status, delta)
        INSERT INTO document_status_counts SELECT status, sum(delta) FROM gone GROUP BY status HAVING sum(delta) <> 0
        """,
        ct);
}
