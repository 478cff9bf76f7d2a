using System.ComponentModel.DataAnnotations;

namespace DocReview.Web.Api.Clients;

/// <summary>How much one client may ask of the API; section <c>RateLimit</c>.</summary>
internal sealed class RateLimitOptions
{
    public bool Enabled { get; set; } = true;

    /// <summary>Requests that may come at once after a pause.</summary>
    [Range(1, 10_000_000)]
    public int Capacity { get; set; } = 5000;

    /// <summary>Requests a second in the long run.</summary>
    [Range(0.001, 10_000_000)]
    public double RefillPerSecond { get; set; } = 1000;
}
