using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>What the worker makes of answers, and of processes that ended instead.</summary>
internal static class Answers
{
    private const int MostTextBytes = 64 * 1024;

    /// <summary>The payload of a result; empty where another reader should try.</summary>
    /// <exception cref="UnreadableFileException">The process says that the file cannot be read.</exception>
    /// <exception cref="ConfinedDefectException">It met an error of the software.</exception>
    /// <exception cref="MalformedFrameException">It answered what no request asks for.</exception>
    public static bool TryResult(this Frame answer, out PayloadReader payload)
    {
        payload = new(answer.Payload.Span);
        return answer.Kind switch
        {
            FrameKind.Result => true,
            FrameKind.Nothing => false,
            FrameKind.Unreadable => throw Unreadable(ref payload),
            FrameKind.Defect => throw new ConfinedDefectException(payload.Text(MostTextBytes)),
            _ => throw new MalformedFrameException($"{answer.Kind} in answer to a request that was not cancelled."),
        };
    }

    /// <summary>What the person who uploaded the file is told where reading it ended the process.</summary>
    public static UnreadableFileException ToUnreadable(this ConfinedProcessEndedException ended) => ended.End switch
    {
        ConfinedEnd.OutOfTime => TooMuch("long", ended),
        ConfinedEnd.OutOfMemory => TooMuch("much memory", ended),
        _ => new(
            UnreadableReason.ReaderCrashed,
            "Reading this file ended the reading process twice. Print it to a new PDF and upload that.",
            ended),
    };

    private static UnreadableFileException TooMuch(string what, ConfinedProcessEndedException ended) => new(
        UnreadableReason.ReaderLimit,
        $"Reading the file took too {what} and was stopped. Print it to a new PDF, or upload only the pages of the invoice.",
        ended);

    private static UnreadableFileException Unreadable(ref PayloadReader payload)
    {
        var reason = (UnreadableReason)payload.Number(0, (int)UnreadableReason.Missing);
        var message = payload.Text(MostTextBytes);
        var cause = payload.Text(MostTextBytes);
        return new(reason, message, cause.Length > 0 ? new IOException(cause) : null);
    }
}

/// <summary>An error of the software in a confined process; its message holds where.</summary>
internal sealed class ConfinedDefectException(string description) : Exception(description);
