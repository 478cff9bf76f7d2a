using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Domain.Data;

/// <summary>What the database refused, in words of the domain.</summary>
public static class DbErrors
{
    /// <summary>Another transaction stored the same key first.</summary>
    public static bool IsUniqueViolation(this DbUpdateException error) =>
        error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
