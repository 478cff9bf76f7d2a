namespace DocReview.Domain.Intake;

/// <summary>The store could not do what was asked; trying again later may help.</summary>
/// <param name="message">For the log.</param>
/// <param name="isFull">No space is left.</param>
/// <param name="inner">The store's own error.</param>
public sealed class StorageException(string message, bool isFull, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>No space is left.</summary>
    public bool IsFull { get; } = isFull;
}
