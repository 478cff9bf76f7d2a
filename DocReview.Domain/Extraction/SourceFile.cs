namespace DocReview.Domain.Extraction;

/// <summary>What a file is, by its content and never by its name.</summary>
public enum FileKind
{
    /// <summary>PDF, with or without attachments.</summary>
    Pdf,

    /// <summary>PNG image.</summary>
    Png,

    /// <summary>JPEG image.</summary>
    Jpeg,

    /// <summary>TIFF, of one or several pages.</summary>
    Tiff,

    /// <summary>WebP image.</summary>
    WebP,

    /// <summary>GIF image; its first frame is read.</summary>
    Gif,

    /// <summary>An XML e-invoice: UBL, CII or FatturaPA.</summary>
    Xml,
}

/// <summary>A stored file, ready to be read.</summary>
/// <param name="Path">A local path that the readers may open; never derived from the uploaded name.</param>
/// <param name="Kind">Told by content at intake.</param>
public sealed record SourceFile(string Path, FileKind Kind);

/// <summary>A file attached to a PDF that looks like an e-invoice.</summary>
/// <param name="Name">As the PDF names it; data, never part of a path.</param>
/// <param name="Content">The XML, within the size limit of the readers.</param>
public sealed record EmbeddedXml(string Name, byte[] Content);

/// <summary>A file as read, before anything is understood.</summary>
/// <param name="Pages">Upright pages; empty for a bare e-invoice.</param>
/// <param name="Attachments">XML attached to the PDF, or the file itself for a bare e-invoice.</param>
/// <param name="RawText">The pages' text in reading order, pages apart by a form feed; free of NUL and lone surrogates.</param>
/// <param name="TotalPages">Pages of the file, also those beyond the reader's limit.</param>
public sealed record DocumentContent(
    IReadOnlyList<Page> Pages, IReadOnlyList<EmbeddedXml> Attachments, string RawText, int TotalPages);
