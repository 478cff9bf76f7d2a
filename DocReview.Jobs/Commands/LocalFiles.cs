using System.Diagnostics;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake;

namespace DocReview.Jobs.Commands;

/// <summary>Files named on the command line.</summary>
internal static class LocalFiles
{
    /// <summary>Tells a file's kind by its content, as intake does.</summary>
    /// <exception cref="UnreadableFileException">Missing, or of no kind that can be read.</exception>
    public static SourceFile Identify(string path)
    {
        try
        {
            return new(path, Kind(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(UnreadableReason.Missing, error.Message, error);
        }
    }

    private static FileKind Kind(string path)
    {
        var head = new byte[FileSignature.HeadLength];
        using var stream = File.OpenRead(path);
        var read = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return FileSignature.Identify(head.AsSpan(0, read)) switch
        {
            FileIdentity.Identified identified => identified.Kind,
            FileIdentity.Refused refused => throw new UnreadableFileException(UnreadableReason.UnsupportedContent, refused.Detail),
            _ => throw new UnreachableException(),
        };
    }
}
