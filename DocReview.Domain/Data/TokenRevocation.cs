using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Data;

/// <summary>Ends tokens that are lost or no longer needed.</summary>
public static class TokenRevocation
{
    /// <summary>Revokes every token of a name that is still good.</summary>
    /// <returns>How many that were; 0 where the name has none.</returns>
    public static async Task<int> RevokeTokensAsync(this ReviewDb db, string name, DateTimeOffset now, CancellationToken ct)
    {
        var tokens = await db.ApiTokens.Where(token => token.Name == name && token.RevokedAt == null).ToListAsync(ct);
        tokens.ForEach(token => token.Revoke(now));
        await db.SaveChangesAsync(ct);
        return tokens.Count;
    }
}
