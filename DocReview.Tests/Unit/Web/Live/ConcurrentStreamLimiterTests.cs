using System.Net;
using DocReview.Web.Live;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace DocReview.Tests.Unit.Web.Live;

public sealed class ConcurrentStreamLimiterTests
{
    private readonly ConcurrentStreamLimiter limiter = new(Options.Create(new LiveOptions { PagesPerAddress = 2, PerClient = 1 }));

    [Fact]
    public async Task A_page_that_is_closed_gives_its_place_to_the_next()
    {
        var first = new Visit("10.0.0.1");
        Assert.True(limiter.TryEnterPage(first.Context));
        Assert.True(limiter.TryEnterPage(new Visit("10.0.0.1").Context));
        Assert.False(limiter.TryEnterPage(new Visit("10.0.0.1").Context));

        await first.EndAsync();

        Assert.True(limiter.TryEnterPage(new Visit("10.0.0.1").Context));
    }

    [Fact]
    public void Pages_and_clients_of_the_api_are_counted_apart_and_each_address_by_itself()
    {
        Assert.True(limiter.TryEnterClient(new Visit("10.0.0.1").Context));
        Assert.False(limiter.TryEnterClient(new Visit("10.0.0.1").Context));

        Assert.True(limiter.TryEnterPage(new Visit("10.0.0.1").Context));
        Assert.True(limiter.TryEnterClient(new Visit("10.0.0.2").Context));
    }

    private sealed class Visit
    {
        private readonly Response response = new();

        public Visit(string address)
        {
            Context = new DefaultHttpContext();
            Context.Features.Set<IHttpResponseFeature>(response);
            Context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        }

        public DefaultHttpContext Context { get; }

        public Task EndAsync() => response.CompleteAsync();
    }

    private sealed class Response : HttpResponseFeature
    {
        private readonly List<(Func<object, Task> Callback, object State)> completed = [];

        public override void OnCompleted(Func<object, Task> callback, object state) => completed.Add((callback, state));

        public async Task CompleteAsync()
        {
            foreach (var (callback, state) in completed)
            {
                await callback(state);
            }
        }
    }
}
