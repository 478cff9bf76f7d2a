using DocReview.Web.Api.Clients;

namespace DocReview.Tests.Unit.Web.Api.Clients;

public sealed class LocalTokenCacheTests
{
    [Fact]
    public async Task Who_waits_at_once_is_served_by_one_fetch_or_two()
    {
        var fetched = new List<int>();
        var answer = new TaskCompletionSource();
        var cache = new LocalTokenCache(
            async wanted =>
            {
                lock (fetched)
                {
                    fetched.Add(wanted);
                }

                await answer.Task;
                return new TokenGrant(wanted, 0, TimeSpan.Zero);
            },
            batchSize: 10, TimeProvider.System);

        var passes = Enumerable.Range(0, 64).Select(_ => cache.TakeAsync().AsTask()).ToList();
        answer.SetResult();

        Assert.All(await Task.WhenAll(passes), pass => Assert.True(pass.Allowed));
        Assert.InRange(fetched.Count, 1, 2);
        Assert.InRange(fetched.Sum(), 64, 128);
    }

    [Fact]
    public async Task An_empty_bucket_lets_nobody_pass_and_says_how_long()
    {
        var cache =
            new LocalTokenCache(_ => Task.FromResult(new TokenGrant(0, 0, TimeSpan.FromSeconds(7))), batchSize: 1, TimeProvider.System);

        Assert.Equal(new RateLimitDecision(false, 0, TimeSpan.FromSeconds(7)), await cache.TakeAsync());
    }

    [Fact]
    public async Task Tokens_in_hand_are_spent_before_more_are_fetched()
    {
        var fetches = 0;
        var cache = new LocalTokenCache(
            wanted =>
            {
                fetches++;
                return Task.FromResult(new TokenGrant(wanted, 90, TimeSpan.Zero));
            },
            batchSize: 10, new Standing());

        var left = new List<int>();
        for (var count = 0; count < 10; count++)
        {
            left.Add((await cache.TakeAsync()).Remaining);
        }

        Assert.Equal(1, fetches);
        Assert.Equal(Enumerable.Range(90, 10).Reverse(), left);
    }

    /// <summary>A clock that stands, so that no token is forfeited.</summary>
    private sealed class Standing : TimeProvider
    {
        public override long GetTimestamp() => 0;
    }
}
