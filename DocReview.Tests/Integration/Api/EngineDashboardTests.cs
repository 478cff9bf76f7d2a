using System.Net;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

/// <summary>The view of the queue's engine: for whoever sits at the machine, and to look only.</summary>
public sealed class EngineDashboardTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Theory]
    [InlineData("/admin/engine")]
    [InlineData("/admin/engine/jobs/enqueued")]
    [InlineData("/admin/engine/servers")]
    public async Task It_shows_the_queue_at_the_machine_itself(string address)
    {
        await desk.Upload(SamplePdf.Invoice($"DASHBOARD {address}"));

        using var answer = await desk.Anonymous.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("DocReview: queue", page, StringComparison.Ordinal);
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("font-src 'self'; img-src 'self' data:", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_button_works()
    {
        await desk.Upload(SamplePdf.Invoice("DASHBOARD-2"));
        using var page = await desk.Anonymous.GetAsync("/admin/engine/jobs/enqueued/documents");
        Assert.DoesNotContain("jobs/enqueued/delete", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        using var answer =
            await desk.Anonymous.PostAsync("/admin/engine/jobs/enqueued/delete", new FormUrlEncodedContent([new("jobs[]", "1")]));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("X-Forwarded-For", "203.0.113.9")]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("Forwarded", "for=203.0.113.9")]
    [InlineData("Host", "desk.example")]
    public async Task Behind_a_proxy_or_under_another_name_it_is_not_there(string header, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/admin/engine");
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await desk.Anonymous.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task From_another_machine_it_is_not_there()
    {
        await using var remote = await Desk.StartAsync(new DeskSettings
        {
            WithWorker = false,
            AdjustWeb = builder => builder.Services.AddTransient<IStartupFilter, FromAnotherMachine>(),
        });

        using var answer = await remote.Anonymous.GetAsync("/admin/engine");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private sealed class FromAnotherMachine : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, following) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.9");
                return following(context);
            });
            next(app);
        };
    }
}
