namespace DocReview.Web.Hosting;

/// <summary>Answers those who ask by OPTIONS what an address takes.</summary>
internal static class AllowedMethods
{
    /// <summary>The router refuses OPTIONS like any other method and lists what it takes: that is the answer.</summary>
    public static void UseAllowedMethods(this WebApplication app) => app.Use(async (context, next) =>
    {
        await next(context);
        if (HttpMethods.IsOptions(context.Request.Method)
            && context.Response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    });
}
