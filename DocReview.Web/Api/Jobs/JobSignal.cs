using DocReview.Domain.Documents;

namespace DocReview.Web.Api.Jobs;

/// <summary>An event as it goes out, rendered once for all who listen; or a sign of life.</summary>
internal sealed record JobSignal(int Seq, Guid JobId, string Stage, string Data)
{
    public static readonly JobSignal Ping = new(0, Guid.Empty, "ping", "{}");

    public static JobSignal Of(JobEvent e) => new(e.Seq, e.JobId, e.Stage, JobEventData.Json(e));
}
