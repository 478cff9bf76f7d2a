using System.Globalization;
using System.Text;

namespace DocReview.Web.Live;

/// <summary>Messages of <c>text/event-stream</c> (WHATWG HTML 9.2), as the bytes that every client gets.</summary>
internal static class SseMessage
{
    /// <summary>A comment: it keeps the connection, and no client takes it for a message.</summary>
    public static byte[] Comment(string text) => Encoding.UTF8.GetBytes($": {text}\n\n");

    /// <summary>After how many milliseconds a client that lost the stream comes back; a part of the message that follows.</summary>
    public static byte[] Reconnect(int milliseconds) => Encoding.UTF8.GetBytes($"retry: {milliseconds}\n");

    /// <summary>A message.</summary>
    /// <param name="name">The event's name; null for the unnamed event, <c>message</c>.</param>
    /// <param name="id">What a client that comes back gives as Last-Event-ID; null leaves the last one.</param>
    /// <param name="data">Its lines are sent without the blanks at their ends, empty ones not at all.</param>
    /// <param name="reconnect">Milliseconds after which a client that lost the stream comes back; null leaves the time as it is.</param>
    public static byte[] Create(string? name, string? id, string data, int? reconnect = null)
    {
        var message = new StringBuilder();
        Append(message, "event", name);
        Append(message, "retry", reconnect?.ToString(CultureInfo.InvariantCulture));
        Append(message, "id", id);
        foreach (var line in data.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            Append(message, "data", line);
        }

        return Encoding.UTF8.GetBytes(message.Append(data.Length == 0 ? "data:\n\n" : "\n").ToString());
    }

    private static void Append(StringBuilder message, string field, string? value)
    {
        if (value is not null)
        {
            message.Append(field).Append(": ").Append(value).Append('\n');
        }
    }
}
