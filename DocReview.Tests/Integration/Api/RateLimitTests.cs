using System.Net;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

public sealed class RateLimitTests
{
    private const int Capacity = 5;

    // One token in 1,000 s: none comes back while a test runs.
    private static readonly Dictionary<string, string> Slow =
        new() { ["RateLimit:Capacity"] = $"{Capacity}", ["RateLimit:RefillPerSecond"] = "0.001" };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bucket_gives_what_it_holds_and_no_more(bool withRedis)
    {
        await using var desk = await StartAsync(withRedis);
        using var client = await desk.ClientNamed($"busy-{Guid.NewGuid():N}");

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => client.GetAsync("/api/documents?limit=1")));

        Assert.Equal(Capacity, answers.Count(answer => answer.StatusCode == HttpStatusCode.OK));
        Assert.Equal(20 - Capacity, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task An_empty_bucket_says_when_to_come_back_and_hinders_nobody_else()
    {
        await using var desk = await StartAsync(withRedis: true);
        using var busy = await desk.ClientNamed($"busy-{Guid.NewGuid():N}");
        using var other = await desk.ClientNamed($"other-{Guid.NewGuid():N}");
        for (var count = 0; count < Capacity; count++)
        {
            await busy.GetAsync("/v1/documents/list-document");
        }

        using var refused = await busy.GetAsync("/api/documents");
        using var passed = await other.GetAsync("/api/documents");

        await Problem.Of(refused, HttpStatusCode.TooManyRequests, "too_many_requests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 1000);
        Assert.Equal("0", refused.Headers.GetValues("RateLimit-Remaining").Single());
        Assert.Equal("5", passed.Headers.GetValues("RateLimit-Limit").Single());
        Assert.Equal("4", passed.Headers.GetValues("RateLimit-Remaining").Single());
        Assert.Equal(HttpStatusCode.OK, (await busy.GetAsync("/health")).StatusCode);
    }

    [Fact]
    public async Task Two_processes_share_one_bucket()
    {
        await using var one = await StartAsync(withRedis: true);
        await using var two = await StartAsync(withRedis: true);
        var name = $"shared-{Guid.NewGuid():N}";
        using var here = await one.ClientNamed(name);
        using var there = await two.ClientNamed(name);

        var answers =
            await Task.WhenAll(Enumerable.Range(0, 10).Select(turn => (turn % 2 == 0 ? here : there).GetAsync("/api/documents?limit=1")));

        // Two buckets would let all ten through; one may have been refilled a little meanwhile.
        Assert.InRange(answers.Count(answer => answer.StatusCode == HttpStatusCode.OK), Capacity, Capacity + 2);
    }

    private static Task<Desk> StartAsync(bool withRedis) => Desk.StartAsync(new DeskSettings
    {
        WithWorker = false,
        Redis = withRedis ? null : "127.0.0.1:1,abortConnect=false",
        Values = Slow,
    });
}
