using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace DocReview.Web.Hosting;

/// <summary>What one client may cost the server.</summary>
internal static class KestrelLimits
{
    /// <summary>Largest body of a request that uploads nothing, in bytes.</summary>
    private const long MaxBody = 1024 * 1024;

    public static void Apply(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxConcurrentConnections = 10_000;
        kestrel.Limits.MaxRequestBodySize = MaxBody;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
        kestrel.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(10));
    }
}
