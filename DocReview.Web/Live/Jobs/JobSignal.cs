using System.Globalization;
using DocReview.Domain.Documents;

namespace DocReview.Web.Live.Jobs;

/// <summary>An event as it goes out, rendered once for all subscribers; or a heartbeat.</summary>
/// <param name="Seq">Its number; 0 for a heartbeat.</param>
/// <param name="JobId">The job.</param>
/// <param name="Stage">The event's name.</param>
/// <param name="Message">UTF-8, as it stands in a stream of server-sent events.</param>
internal sealed record JobSignal(int Seq, Guid JobId, string Stage, ReadOnlyMemory<byte> Message)
{
    /// <summary>A comment: it keeps the connection, and no client takes it for a message.</summary>
    public static readonly JobSignal Heartbeat = new(0, Guid.Empty, "", SseMessage.Comment("ping"));

    public static JobSignal Of(JobEvent e) => new(
        e.Seq, e.JobId, e.Stage, SseMessage.Create(e.Stage, e.Seq.ToString(CultureInfo.InvariantCulture), JobEventData.Json(e)));
}
