using DocReview.Domain.Extraction;

namespace DocReview.Domain.Intake;

/// <summary>What the first bytes of an upload say about it.</summary>
public abstract record FileIdentity
{
    private FileIdentity() { }

    /// <summary>A kind that can be read.</summary>
    /// <param name="Kind">Told by content.</param>
    /// <param name="MimeType">The media type to store and to answer with, such as <c>application/pdf</c>.</param>
    public sealed record Identified(FileKind Kind, string MimeType) : FileIdentity;

    /// <summary>Content that cannot be read; to be answered with 415 (an empty file with 422).</summary>
    /// <param name="Code">Stable snake_case name, such as <c>archive</c> or <c>empty_file</c>.</param>
    /// <param name="Detail">One sentence saying what it is and one saying what to do.</param>
    public sealed record Refused(string Code, string Detail) : FileIdentity;
}
