using System.Globalization;

namespace DocReview.Web.Live.Dashboard;

/// <summary>What an open dashboard is sent.</summary>
internal static class DashboardMessage
{
    private static long _last;

    /// <summary>A part of the page, swapped in where it belongs. Sent twice, it changes nothing.</summary>
    public static byte[] Part(string html) => SseMessage.Create(null, NextId(), html);

    /// <summary>Something that happened, for scripts.</summary>
    public static byte[] Event(string name, string data) => SseMessage.Create(name, NextId(), data);

    /// <summary>The first message: after how many milliseconds a broken stream is opened again.</summary>
    public static byte[] Ready(int reconnect) => SseMessage.Create("ready", NextId(), "", reconnect);

    // Ids only tell messages apart: a page that comes back is sent the state, not the messages.
    private static string NextId() => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture);
}
