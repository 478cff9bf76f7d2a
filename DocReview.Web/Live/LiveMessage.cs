using System.Text;

namespace DocReview.Web.Live;

/// <summary>Messages of <c>text/event-stream</c> (WHATWG HTML 9.2), as the bytes that every reader gets.</summary>
internal static class LiveMessage
{
    private static long _last;

    /// <summary>A part of the page, swapped in where it belongs. Sent twice, it changes nothing.</summary>
    public static byte[] Part(string html) => Encode("", html);

    /// <summary>Something that happened, for scripts.</summary>
    public static byte[] Event(string name, string data) => Encode($"event: {name}\n", data);

    /// <summary>The first message: after how many milliseconds a broken stream is opened again.</summary>
    public static byte[] Ready(int retry) => Encode($"event: ready\nretry: {retry}\n", "");

    // Ids only tell messages apart: whoever comes back is sent the state, not the messages.
    private static byte[] Encode(string head, string data)
    {
        var message = new StringBuilder(head).Append("id: ").Append(Interlocked.Increment(ref _last)).Append('\n');
        foreach (var line in data.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            message.Append("data: ").Append(line).Append('\n');
        }

        return Encoding.UTF8.GetBytes(message.Append(data.Length == 0 ? "data:\n\n" : "\n").ToString());
    }
}
