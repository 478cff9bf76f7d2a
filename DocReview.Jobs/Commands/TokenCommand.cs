using DocReview.Domain.Access;
using DocReview.Domain.Data;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Jobs.Commands;

/// <summary><c>token NAME</c>: makes a bearer token of the API and prints it, alone on the last line.</summary>
internal static class TokenCommand
{
    public static async Task<int> RunAsync(string name)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > 100)
        {
            await Console.Error.WriteLineAsync("A token's name has 1 to 100 characters: who or what it is for.");
            return 2;
        }

        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddReviewDb(builder.Configuration);
        await using var app = builder.Build();
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<ReviewDb>>().CreateDbContextAsync();
        var (token, secret) = ApiToken.Issue(name.Trim(), TimeProvider.System.GetUtcNow());
        db.ApiTokens.Add(token);
        await db.SaveChangesAsync();
        Console.WriteLine(secret);
        return 0;
    }
}
