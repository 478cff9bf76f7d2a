namespace DocReview.Web.Api.Clients;

/// <summary>Whether a request may pass.</summary>
/// <param name="Allowed">It may.</param>
/// <param name="Remaining">Tokens that the client has left.</param>
/// <param name="Wait">Until there is one again, where it may not.</param>
internal readonly record struct RateLimitDecision(bool Allowed, int Remaining, TimeSpan Wait);

/// <summary>
/// Tokens of a client that this process took out of the bucket. Filled for all waiting requests at once, never twice side by
/// side; what is not spent within a second expires, so that other processes have their share.
/// </summary>
/// <param name="fetch">Takes as many tokens out of the bucket, or fewer.</param>
/// <param name="batchSize">How many to fetch at least.</param>
internal sealed class LocalTokenCache(Func<int, Task<TokenGrant>> fetch, int batchSize, TimeProvider time)
{
    private static readonly TimeSpan TimeToLive = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private int _tokens;
    private int _inBucket;
    private int _waiting;
    private long _filledAt;
    private Task<TokenGrant>? _filling;

    /// <summary>Spends one token, or reports that there is none.</summary>
    public ValueTask<RateLimitDecision> TakeAsync()
    {
        lock (_lock)
        {
            if (_tokens > 0 && time.GetElapsedTime(_filledAt) < TimeToLive)
            {
                return ValueTask.FromResult(Spend());
            }

            _tokens = 0;
        }

        return new(FillAndTakeAsync());
    }

    private async Task<RateLimitDecision> FillAndTakeAsync()
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            while (true)
            {
                var grant = await JoinFillAsync();
                lock (_lock)
                {
                    if (_tokens > 0)
                    {
                        return Spend();
                    }
                }

                if (grant.Granted == 0)
                {
                    return new(false, 0, grant.Wait);
                }
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    private Task<TokenGrant> JoinFillAsync()
    {
        lock (_lock)
        {
            return _tokens > 0 ? Task.FromResult(new TokenGrant(_tokens, _inBucket, TimeSpan.Zero)) : _filling ??= FillAsync();
        }
    }

    // Leaves the lock before it fetches: whoever comes meanwhile waits for the same.
    private async Task<TokenGrant> FillAsync()
    {
        await Task.Yield();
        try
        {
            var grant = await fetch(Math.Max(batchSize, Volatile.Read(ref _waiting)));
            lock (_lock)
            {
                _tokens += grant.Granted;
                _inBucket = grant.Remaining;
                _filledAt = time.GetTimestamp();
            }

            return grant;
        }
        finally
        {
            lock (_lock)
            {
                _filling = null;
            }
        }
    }

    private RateLimitDecision Spend() => new(true, _inBucket + --_tokens, TimeSpan.Zero);
}
