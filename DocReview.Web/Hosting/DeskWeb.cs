using DocReview.Domain;
using DocReview.Domain.Adapters.Hangfire;
using DocReview.Domain.Adapters.Logging;
using DocReview.Domain.Adapters.Redis;
using DocReview.Domain.Adapters.Storage;
using DocReview.Domain.Data;
using DocReview.Web.Files;

namespace DocReview.Web.Hosting;

/// <summary>The web process, as <c>Program</c> runs it and as tests start it beside others in one process.</summary>
internal static class DeskWeb
{
    /// <summary>Everything but the start.</summary>
    /// <param name="args">Configuration, such as <c>--urls http://127.0.0.1:0</c>.</param>
    /// <param name="adjust">The last word on services and logging, for tests that injure a part.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // Pages and static files are found by the application's name, which is another one under a test runner.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(DeskWeb).Assembly.GetName().Name,
        });
        builder.Logging.ClearProviders().AddDeskJson("web");
        builder.WebHost.ConfigureKestrel(KestrelLimits.Apply);
        builder.Services
            .AddReviewDb(builder.Configuration).AddRedis().AddStorage(builder.Configuration)
            .AddDomain(builder.Configuration).AddDocumentQueue(builder.Configuration)
            .AddKeyRing(builder.Configuration).AddDeskPages().AddApi(builder.Configuration).AddLive(builder.Configuration)
            .AddEngineDashboard();
        adjust?.Invoke(builder);

        var app = builder.Build();
        app.UseDeskPipeline();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        app.MapDocumentFiles();
        app.MapApi();
        app.MapLive();
        app.MapEngineDashboard();
        return app;
    }
}
