namespace DocReview.Lab.Pdf;

/// <summary>A file attached to a document as PDF/A-3 has it: named, typed, and related to the page as its alternative.</summary>
public sealed record Attachment(string Name, string MimeType, byte[] Content)
{
    /// <summary>Writes the attachments and returns the catalog's entries for them.</summary>
    internal static string Write(PdfFile file, IReadOnlyList<Attachment> attachments)
    {
        if (attachments.Count == 0) return "";
        var specs = attachments.Select(a => (a.Name, Number: a.Write(file))).ToList();
        var names = string.Join(' ', specs.Select(s => $"({s.Name}) {s.Number} 0 R"));
        var related = string.Join(' ', specs.Select(s => $"{s.Number} 0 R"));
        return $" /Names << /EmbeddedFiles << /Names [{names}] >> >> /AF [{related}] /PageMode /UseAttachments";
    }

    private int Write(PdfFile file)
    {
        var type = MimeType.Replace("/", "#2F", StringComparison.Ordinal);
        var stream = file.AddStream(
            Content, $"/Type /EmbeddedFile /Subtype /{type} /Params << /Size {Content.Length} /ModDate (D:20260102090000Z) >>");
        return file.Add(
            $"<< /Type /Filespec /F ({Name}) /UF ({Name}) /AFRelationship /Alternative /EF << /F {stream} 0 R /UF {stream} 0 R >> >>");
    }
}
