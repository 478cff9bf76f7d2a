
namespace DocReview.Domain.Extraction;

/// <summary>The file itself cannot be read: trying again will not help.</summary>
/// <param name="reason">What is wrong with it.</param>
/// <param name="message">One sentence for the person who uploaded it, saying what to do.</param>
/// <param name="inner">The reader's own error, for the log.</param>
public sealed class UnreadableFileException(UnreadableReason reason, string message, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>What is wrong with the file.</summary>
    public UnreadableReason Reason { get; } = reason;
}
