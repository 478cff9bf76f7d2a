using System.Text;
using DocReview.Domain.Documents;

namespace DocReview.Web.Api.Jobs;

/// <summary>An event as it goes out, rendered once for all who listen; or a sign of life.</summary>
/// <param name="Seq">Its number; 0 for a sign of life.</param>
/// <param name="JobId">The job.</param>
/// <param name="Stage">The event's name.</param>
/// <param name="Message">UTF-8, as it stands in a stream of server-sent events.</param>
internal sealed record JobSignal(int Seq, Guid JobId, string Stage, ReadOnlyMemory<byte> Message)
{
    /// <summary>A comment: it keeps the connection, and no client takes it for a message.</summary>
    public static readonly JobSignal Ping = new(0, Guid.Empty, "", ": ping\n\n"u8.ToArray());

    public static JobSignal Of(JobEvent e) => new(
        e.Seq, e.JobId, e.Stage, Encoding.UTF8.GetBytes($"event: {e.Stage}\nid: {e.Seq}\ndata: {JobEventData.Json(e)}\n\n"));
}
