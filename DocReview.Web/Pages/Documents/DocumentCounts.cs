using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Listing;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Web.Pages.Documents;

/// <summary>How many documents a view would show in each status.</summary>
/// <param name="ByStatus">Null where counting was given up.</param>
/// <param name="AreLive">Counts of the whole desk, which the stream keeps current.</param>
internal sealed record DocumentCounts(IReadOnlyDictionary<DocumentStatus, long>? ByStatus, bool AreLive)
{
    // Counting on would cost more than the page itself, and nobody reads the exact number.
    private const int Cap = 1000;

    /// <summary>Documents in the given statuses (all where none is given), in words.</summary>
    public string Total(IReadOnlyList<DocumentStatus> statuses)
    {
        var total = ByStatus?.Where(pair => statuses.Count == 0 || statuses.Contains(pair.Key)).Sum(pair => pair.Value);
        return total switch
        {
            null => $"More than {Cap:N0} documents",
            1 => "1 document",
            { } many => $"{many:N0} documents",
        };
    }

    public static async Task<DocumentCounts> ReadAsync(ReviewDb db, DocumentView view, CancellationToken ct)
    {
        if (!view.IsNarrowed)
        {
            return new(await db.CountByStatusAsync(ct), true);
        }

        var filter = view.Filter(TimeZoneInfo.Local) with { Statuses = null };
        var statuses = await db.Documents.Matching(filter).Select(d => new { d.CurrentStatus }).Take(Cap + 1)
            .GroupBy(row => row.CurrentStatus).Select(group => new { Status = group.Key, Count = group.LongCount() }).ToListAsync(ct);
        return statuses.Sum(row => row.Count) > Cap
            ? new(null, false)
            : new(Enum.GetValues<DocumentStatus>().ToDictionary(s => s, s => statuses.FirstOrDefault(row => row.Status == s)?.Count ?? 0),
                false);
    }
}
