using System.Net.Sockets;
using DocReview.Domain.Documents;
using DocReview.Domain.Intake;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Jobs.Processing;

/// <summary>Tells errors that pass (database, storage, processes that do not start) from defects.</summary>
internal static class TransientErrors
{
    /// <summary>Whether trying again later may help.</summary>
    public static bool IsTransient(Exception error) => error switch
    {
        StorageException or TimeoutException or SocketException or IOException => true,
        PostgresException refused => !IsDefect(refused.SqlState),
        NpgsqlException => true,
        // EF wraps what the database driver says, sometimes twice.
        DbUpdateException or InvalidOperationException => error.InnerException is { } inner && IsTransient(inner),
        _ => false,
    };

    // What the database will refuse again: a value that no column takes (class 22), a broken constraint (23).
    private static bool IsDefect(string sqlState) =>
        sqlState.StartsWith("22", StringComparison.Ordinal) || sqlState.StartsWith("23", StringComparison.Ordinal);

    /// <summary>The reason to show once every retry has failed.</summary>
    public static (FailureReason Reason, string Message) Describe(Exception? error) =>
        error?.GetBaseException() is StorageException || error is StorageException
        ? (FailureReason.StorageUnavailable, "The stored file could not be fetched. Check the storage, then retry.")
        : (FailureReason.InfrastructureUnavailable,
            "The database, the storage or a reading process was unavailable through every attempt. Check them, then retry.");
}
