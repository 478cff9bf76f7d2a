using DocReview.Domain.Extraction;

namespace DocReview.Domain.Intake;

/// <summary>Tells what a file is from its first bytes. The name and the declared type are never asked.</summary>
public static class FileSignature
{
    /// <summary>How many bytes from the start of a file <see cref="Identify"/> wants to see, where there are as many.</summary>
    public const int HeadLength = 4096;

    // Readers accept a header within the first 1,024 bytes (PDF 1.7, Annex H, implementation note 13).
    private const int PdfHeaderWithin = 1024;

    /// <summary>Identifies a file.</summary>
    /// <param name="head">The first <see cref="HeadLength"/> bytes, or all of a shorter file.</param>
    public static FileIdentity Identify(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            return new FileIdentity.Refused("empty_file", "The file is empty. Check that it was saved completely and upload it again.");
        }

        if (KindAtStart(head) is { } kind)
        {
            return Identified(kind);
        }

        if (UnsupportedContent.AtStart(head) is { } foreign)
        {
            return foreign;
        }

        if (head[..Math.Min(head.Length, PdfHeaderWithin + 5)].IndexOf("%PDF-"u8) >= 0)
        {
            return Identified(FileKind.Pdf);
        }

        return XmlSignature.Matches(head) ? Identified(FileKind.Xml) : UnsupportedContent.Unknown(head);
    }

    private static FileIdentity.Identified Identified(FileKind kind) => new(kind, MediaTypes.Of(kind));

    private static FileKind? KindAtStart(ReadOnlySpan<byte> head) => head switch
    {
        _ when head.StartsWith("%PDF-"u8) => FileKind.Pdf,
        _ when head.StartsWith(PngSignature) => FileKind.Png,
        _ when head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => FileKind.Jpeg,
        _ when head.StartsWith((ReadOnlySpan<byte>)[(byte)'I', (byte)'I', 42, 0]) => FileKind.Tiff,
        _ when head.StartsWith((ReadOnlySpan<byte>)[(byte)'M', (byte)'M', 0, 42]) => FileKind.Tiff,
        _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => FileKind.Gif,
        _ when head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..12].SequenceEqual("WEBP"u8) => FileKind.WebP,
        _ => null,
    };

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
}
