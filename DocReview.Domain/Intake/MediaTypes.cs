using DocReview.Domain.Extraction;

namespace DocReview.Domain.Intake;

/// <summary>The media type of each kind of file (IANA registry).</summary>
public static class MediaTypes
{
    /// <summary>The type to store with a document and to send with its original.</summary>
    public static string Of(FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Png => "image/png",
        FileKind.Jpeg => "image/jpeg",
        FileKind.Tiff => "image/tiff",
        FileKind.WebP => "image/webp",
        FileKind.Gif => "image/gif",
        FileKind.Xml => "application/xml",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of file."),
    };
}
