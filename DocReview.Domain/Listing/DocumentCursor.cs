using System.Buffers.Text;
using System.Globalization;
using System.Text;
using DocReview.Domain.Documents;

namespace DocReview.Domain.Listing;

/// <summary>A place between two documents of a list: what the list is sorted by, of the document beside it.</summary>
/// <param name="Status">The document's status.</param>
/// <param name="UploadedAt">UTC, in whole microseconds as PostgreSQL keeps them.</param>
/// <param name="Id">The document.</param>
public sealed record DocumentCursor(DocumentStatus Status, DateTimeOffset UploadedAt, Guid Id)
{
    // Longer than any token that this code makes.
    private const int MaxTokenCharacters = 200;

    /// <summary>Null where the text was not made by <see cref="ToString"/>.</summary>
    public static DocumentCursor? Parse(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length == 3
            && Enum.TryParse<DocumentStatus>(parts[0], out var status) && Enum.IsDefined(status) && !char.IsAsciiDigit(parts[0][0])
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
            && microseconds <= long.MaxValue / 20
            && Guid.TryParseExact(parts[2], "N", out var id)
            && TimeAt(microseconds) is { } at
            ? new(status, at, id) : null;
    }

    /// <summary>Null where the token was not made by <see cref="ToToken"/>.</summary>
    public static (DocumentSort Sort, DocumentCursor Cursor)? ParseToken(string token)
    {
        if (token.Length > MaxTokenCharacters || !Base64Url.IsValid(token))
        {
            return null;
        }

        var parts = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(token)).Split(' ');
        return parts.Length == 2 && DocumentSorts.Parse(parts[0]) is { } sort && Parse(parts[1]) is { } cursor ? (sort, cursor) : null;
    }

    /// <summary>The cursor together with the order that it belongs to, opaque to clients.</summary>
    public string ToToken(DocumentSort sort) => Base64Url.EncodeToString(Encoding.ASCII.GetBytes($"{sort.Name()} {this}"));

    /// <summary><c>Failed.1795249800123456.0191b2c3d4e57f808000000000000001</c>: the status, microseconds since 1970, the id.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Status}.{(UploadedAt.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond}.{Id:N}");

    private static DateTimeOffset? TimeAt(long microseconds)
    {
        var ticks = DateTimeOffset.UnixEpoch.UtcTicks + (microseconds * TimeSpan.TicksPerMicrosecond);
        return ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }
}
