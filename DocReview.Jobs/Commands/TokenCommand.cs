using DocReview.Domain.Access;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Jobs.Commands;

/// <summary>
/// <c>token NAME</c> makes a bearer token of the API and prints it, alone on the last line; <c>token --list</c> prints the
/// names of all that are good, and <c>token --revoke NAME</c> ends those of a name.
/// </summary>
internal static class TokenCommand
{
    private const int MaxName = 100;

    public static async Task<int> IssueAsync(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MaxName)
        {
            await Console.Error.WriteLineAsync($"A token's name has 1 to {MaxName} characters: who or what it is for.");
            return 2;
        }

        return await WithDatabaseAsync(async db =>
        {
            var (token, secret) = ApiToken.Issue(name.Trim(), TimeProvider.System.GetUtcNow());
            db.ApiTokens.Add(token);
            await db.SaveChangesAsync();
            Console.WriteLine(secret);
            return 0;
        });
    }

    public static Task<int> ListAsync() => WithDatabaseAsync(async db =>
    {
        var tokens = await db.ApiTokens.Where(token => token.RevokedAt == null).OrderBy(token => token.CreatedAt).ToListAsync();
        tokens.ForEach(token => Console.WriteLine($"{token.CreatedAt:yyyy-MM-dd}  {token.Name}"));
        return 0;
    });

    public static Task<int> RevokeAsync(string name) => WithDatabaseAsync(async db =>
    {
        var count = await db.RevokeTokensAsync(name.Trim(), TimeProvider.System.GetUtcNow(), CancellationToken.None);
        await (count > 0 ? Console.Out : Console.Error).WriteLineAsync(
            count > 0 ? $"Revoked: {count}. The API refuses them within five seconds." : "No token of this name is good.");
        return count > 0 ? 0 : 1;
    });

    private static async Task<int> WithDatabaseAsync(Func<ReviewDb, Task<int>> run)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddReviewDb(builder.Configuration);
        await using var app = builder.Build();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContextAsync();
        return await run(db);
    }
}
