using System.Buffers.Text;
using System.Globalization;
using System.Text;
using DocReview.Domain.Documents;

namespace DocReview.Web.Api.Documents;

/// <summary>The last document of a page, from which the next goes on. Opaque to clients.</summary>
internal sealed record DocumentCursor(DocumentSort Sort, DocumentStatus Status, DateTimeOffset UploadedAt, Guid Id)
{
    public string Encode() => Base64Url.EncodeToString(Encoding.ASCII.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{(int)Sort}.{(int)Status}.{UploadedAt.UtcTicks}.{Id:N}")));

    /// <summary>Null where the text was not made by <see cref="Encode"/>.</summary>
    public static DocumentCursor? Decode(string text)
    {
        if (text.Length > 200 || !Base64Url.IsValid(text))
        {
            return null;
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        return parts.Length == 4
            && Enum.TryParse<DocumentSort>(parts[0], out var sort) && Enum.IsDefined(sort)
            && Enum.TryParse<DocumentStatus>(parts[1], out var status) && Enum.IsDefined(status)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(parts[3], "N", out var id)
                ? new(sort, status, new DateTimeOffset(ticks, TimeSpan.Zero), id)
                : null;
    }
}
