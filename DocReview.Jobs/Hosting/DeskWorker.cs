using DocReview.Domain.Adapters.Logging;

namespace DocReview.Jobs.Hosting;

/// <summary>The worker process, as <c>Program</c> runs it and as tests start it beside others in one process.</summary>
internal static class DeskWorker
{
    /// <summary>Everything but the start.</summary>
    /// <param name="args">Configuration, such as <c>--urls http://127.0.0.1:0</c>.</param>
    /// <param name="adjust">The last word on services and logging, for tests that injure a part.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(DeskWorker).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory, // Settings lie beside the program, wherever it is started from.
        });
        builder.Logging.ClearProviders().AddDeskJson("jobs");
        builder.Services.AddWorker(builder.Configuration).AddWorkerHealth();
        adjust?.Invoke(builder);
        var app = builder.Build();
        app.MapHealthChecks("/health");
        return app;
    }
}
