using System.Text.Json.Serialization;
using DocReview.Domain.Data;
using DocReview.Web.Api;
using DocReview.Web.Api.Clients;
using DocReview.Web.Api.Documents;
using DocReview.Web.Api.Export;
using DocReview.Web.Api.Jobs;
using DocReview.Web.Api.OpenApi;
using DocReview.Web.Api.Problems;
using DocReview.Web.Api.Review;
using DocReview.Web.Api.V1;
using DocReview.Web.Live.Jobs;
using DocReview.Web.Uploading;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DocReview.Web.Hosting;

/// <summary>The API for programs.</summary>
internal static class ApiRegistration
{
    public static IServiceCollection AddApi(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RateLimitOptions>().Bind(configuration.GetSection("RateLimit")).ValidateDataAnnotations().ValidateOnStart();
        services.ConfigureHttpJsonOptions(options =>
        {
            DomainJson.Configure(options.SerializerOptions);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
        services.TryAddSingleton<MultipartUpload>();
        return services
            .AddSingleton<BearerTokens>().AddSingleton<RedisTokenBucket>().AddSingleton<RateLimiter>()
            .AddScoped<DocumentSummaries>()
            .AddHostedService<Warmup>()
            .AddApiDescription();
    }

    /// <summary>An id and a log line for every request, pages included.</summary>
    public static void UseRequestLog(this WebApplication app) =>
        app.UseMiddleware<RequestIdMiddleware>().UseMiddleware<RequestLogMiddleware>();

    /// <summary>Problems, tokens and limits, for the API's addresses only.</summary>
    public static void UseApi(this WebApplication app) => app.UseWhen(context => IsApi(context.Request.Path), api => api
        .UseMiddleware<ProblemsMiddleware>()
        .UseMiddleware<BearerMiddleware>()
        .UseMiddleware<RateLimitMiddleware>()
        .UseMiddleware<CrossSiteMiddleware>()
        .Use((context, next) =>
        {
            context.Response.Headers.CacheControl = "no-store"; // Files that may be kept say so later.
            // Some clients name a type for the body that they do not send.
            if (context.Request.ContentLength == 0)
            {
                context.Request.ContentType = null;
            }

            return next(context);
        }));

    public static void MapApi(this WebApplication app)
    {
        app.MapHealth();
        var documents = app.MapGroup("/api").WithTags("documents").WithHead();
        documents.MapUpload("/documents/upload").WithName("upload_documents");
        documents.MapDocumentList();
        documents.MapDocumentDetail();
        documents.MapOriginal();
        documents.MapReview();
        documents.MapFinalize();
        documents.MapExport();
        documents.MapBulkExport();
        var jobs = app.MapGroup("/api").WithTags("jobs").WithHead();
        jobs.MapJobStatus();
        jobs.MapJobTransitions();
        jobs.MapJobEvents();
        jobs.MapJobStream();
        app.MapGroup("/v1").WithTags("v1").WithHead().MapV1();
        app.MapExportDownloads();
        app.MapApiDescription();
    }

    private static bool IsApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/v1");
}
