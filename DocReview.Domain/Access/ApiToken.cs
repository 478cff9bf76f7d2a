using System.Security.Cryptography;
using System.Text;

namespace DocReview.Domain.Access;

/// <summary>A bearer token of the API; only its hash is kept.</summary>
public sealed class ApiToken
{
    private const string Prefix = "dr_";

    private ApiToken()
    {
    }

    /// <summary>A version 7 UUID.</summary>
    public Guid Id { get; private init; }

    /// <summary>Whom or what it is for; shown as the uploader.</summary>
    public string Name { get; private init; } = "";

    /// <summary>SHA-256 of the token, 64 lower-case hex digits. The token has 256 random bits, so no salt is needed.</summary>
    public string TokenHash { get; private init; } = "";

    /// <summary>UTC.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>UTC; null while it is good.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Makes a token. The secret is returned once and kept nowhere.</summary>
    public static (ApiToken Token, string Secret) Issue(string name, DateTimeOffset now)
    {
        var secret = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        var token = new ApiToken { Id = Guid.CreateVersion7(now), Name = name, TokenHash = Hash(secret), CreatedAt = now };
        return (token, secret);
    }

    /// <summary>The hash under which a secret is looked up.</summary>
    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Ends the token.</summary>
    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
