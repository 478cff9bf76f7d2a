using DocReview.Web.Live;
using DocReview.Web.Live.Dashboard;
using DocReview.Web.Live.Documents;
using DocReview.Web.Live.Jobs;
using DocReview.Web.Pages.Documents;

namespace DocReview.Web.Hosting;

/// <summary>Changes pushed to open pages and to clients of the API.</summary>
internal static class LiveRegistration
{
    public static IServiceCollection AddLive(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<LiveOptions>().Bind(configuration.GetSection(LiveOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        return services
            .AddSingleton<ChangeFeed>().AddHostedService(provider => provider.GetRequiredService<ChangeFeed>())
            .AddSingleton<ConcurrentStreamLimiter>()
            .AddSingleton<PartialRenderer>().AddSingleton<RowMessages>()
            .AddSingleton<SubscriptionRegistry>().AddSingleton<CountsBroadcaster>().AddSingleton<ArrivalsBroadcaster>()
            .AddSingleton<DashboardHub>().AddHostedService(provider => provider.GetRequiredService<DashboardHub>())
            .AddSingleton<JobStreams>().AddHostedService(provider => provider.GetRequiredService<JobStreams>());
    }

    /// <summary>The streams of pages; that of a job belongs to the API's addresses.</summary>
    public static void MapLive(this WebApplication app)
    {
        app.MapDashboardStream();
        app.MapDocumentStream();
    }
}
