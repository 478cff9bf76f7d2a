using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>What the queue holds, as the database has it.</summary>
internal static class QueuedJobs
{
    /// <summary>The jobs of all rows of the queue, those that a worker holds among them, and of what is tried again later.</summary>
    public static Task<List<Guid>> QueuedJobsAsync(this ReviewDb db) => db.Database.SqlQuery<Guid>(
        $"""
        SELECT trim('"' FROM h.arguments ->> 0)::uuid AS "Value" FROM hangfire.job h
        WHERE h.id IN (SELECT jobid FROM hangfire.jobqueue UNION ALL SELECT value::bigint FROM hangfire.set WHERE key = 'schedule')
        """).ToListAsync();
}
