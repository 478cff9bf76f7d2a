using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Pdf;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>What was read off a PDF, in a payload.</summary>
internal static class PdfPayload
{
    private const int MostPages = 1_000_000;
    private const int MostNameBytes = 4096;
    private const int LeastCoverBytes = 4 + 8;
    private const int LeastAttachmentBytes = 4 + 4;

    public static PayloadWriter Pdf(this PayloadWriter writer, PdfContent content)
    {
        writer.Pages(content.Pages).Number(content.TotalPages).Number(content.PictureCover.Count);
        foreach (var (page, part) in content.PictureCover)
        {
            writer.Number(page).Real(Math.Clamp(part, 0, 1));
        }

        return writer.Attachments(content.Attachments);
    }

    public static PdfContent Pdf(this ref PayloadReader reader, ReaderLimits limits)
    {
        var pages = reader.Pages(limits.MaxPages);
        var total = reader.Number(pages.Length, MostPages);
        var covers = reader.Count(limits.MaxPages, LeastCoverBytes);
        var cover = new Dictionary<int, double>(covers);
        for (var i = 0; i < covers; i++)
        {
            cover[reader.Number(1, total)] = reader.Real(0, 1);
        }

        return new(pages, total, cover, reader.Attachments(limits.MaxAttachments, limits.MaxXmlBytes));
    }

    public static PayloadWriter Attachments(this PayloadWriter writer, IReadOnlyList<EmbeddedXml> attachments)
    {
        writer.Number(attachments.Count);
        foreach (var attachment in attachments)
        {
            writer.Text(attachment.Name).Bytes(attachment.Content);
        }

        return writer;
    }

    public static EmbeddedXml[] Attachments(this ref PayloadReader reader, int most, int mostBytes = int.MaxValue)
    {
        var attachments = new EmbeddedXml[reader.Count(most, LeastAttachmentBytes)];
        for (var i = 0; i < attachments.Length; i++)
        {
            attachments[i] = new(reader.Text(MostNameBytes), reader.Bytes(mostBytes).ToArray());
        }

        return attachments;
    }
}
