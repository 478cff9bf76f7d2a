namespace DocReview.Web.Live;

/// <summary>Changes pushed to open pages.</summary>
internal static class LiveRegistration
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<ChangeFeed>().AddHostedService(provider => provider.GetRequiredService<ChangeFeed>())
        .AddSingleton<PartialRenderer>().AddSingleton<RowMessages>().AddSingleton<StreamSlots>()
        .AddSingleton<DeskHub>().AddHostedService(provider => provider.GetRequiredService<DeskHub>());

    public static void MapLive(this WebApplication app)
    {
        app.MapDeskStream();
        app.MapDocumentStream();
    }
}
