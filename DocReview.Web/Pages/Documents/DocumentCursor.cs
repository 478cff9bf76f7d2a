using System.Globalization;
using DocReview.Domain.Documents;

namespace DocReview.Web.Pages.Documents;

/// <summary>A place between two rows: what the list is sorted by, of the row beside it.</summary>
internal sealed record DocumentCursor(DocumentStatus Status, DateTimeOffset UploadedAt, Guid Id)
{
    public static DocumentCursor? Parse(string? text)
    {
        var parts = text?.Split('.') ?? [];
        return parts.Length == 3
            && Enum.TryParse<DocumentStatus>(parts[0], out var status) && Enum.IsDefined(status) && !char.IsAsciiDigit(parts[0][0])
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var microseconds)
            && microseconds <= long.MaxValue / 20
            && Guid.TryParseExact(parts[2], "N", out var id)
            && At(microseconds) is { } at
            ? new(status, at, id) : null;
    }

    // PostgreSQL keeps microseconds, so nothing is lost.
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Status}.{(UploadedAt.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond}.{Id:N}");

    private static DateTimeOffset? At(long microseconds)
    {
        var ticks = DateTimeOffset.UnixEpoch.UtcTicks + (microseconds * TimeSpan.TicksPerMicrosecond);
        return ticks <= DateTimeOffset.MaxValue.UtcTicks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
    }
}
