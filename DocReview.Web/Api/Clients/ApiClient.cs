using System.Net;
using System.Net.Sockets;

namespace DocReview.Web.Api.Clients;

/// <summary>By what name a client's requests are counted and logged.</summary>
internal static class ApiClient
{
    /// <summary>The user's or token's name, otherwise the address. Never both alike: addresses carry a prefix.</summary>
    public static string Client(this HttpContext context) =>
        context.User.Identity?.Name ?? $"ip:{Network(context.Connection.RemoteIpAddress)}";

    // One household or server has a whole /64 of IPv6, so its addresses count as one.
    private static string Network(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
