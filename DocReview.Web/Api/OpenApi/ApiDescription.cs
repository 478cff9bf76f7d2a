using Microsoft.OpenApi;

namespace DocReview.Web.Api.OpenApi;

/// <summary>The API's description at <c>/openapi/v1.json</c>, and a page to try it at <c>/docs</c>.</summary>
internal static class ApiDescription
{
    private const string Document = "v1";
    private const string BearerScheme = "bearer";

    // The page brings styles of its own in the document; everything else stays as on other pages.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = endpoint =>
            endpoint.HttpMethod != HttpMethods.Head
                && endpoint.RelativePath is { } path && (path.StartsWith("api/") || path.StartsWith("v1/") || path == "health");
        options.AddDocumentTransformer((document, _, _) =>
        {
            Describe(document);
            return Task.CompletedTask;
        });
        options.AddOperationTransformer<RequestBodies>();
        options.AddOperationTransformer<ListParameters>();
        options.AddOperationTransformer<CommonAnswers>();
        options.AddOperationTransformer<AnswerExamples>();
        options.AddSchemaTransformer<ProblemSchema>();
    });

    public static void MapApiDescription(this WebApplication app) => app.MapOpenApi().WithHead();

    /// <summary>Serves the page from the package, without anything from elsewhere.</summary>
    public static void UseApiPage(this WebApplication app)
    {
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/docs"), docs => docs.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = PagePolicy;
            return next(context);
        }));
        app.UseSwaggerUI(page =>
        {
            page.RoutePrefix = "docs";
            page.DocumentTitle = "DocReview API";
            page.SwaggerEndpoint($"/openapi/{Document}.json", "DocReview API");
            page.EnableTryItOutByDefault();
            page.DisplayRequestDuration();
        });
    }

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "DocReview API",
            Version = "1",
            Description = """
                Upload invoices, follow how they are read, review, finalize and export them. Amounts are decimal strings
                with a point, dates ISO 8601, times UTC. Errors are problem details (RFC 9457) with a stable `code` and
                the `request_id` that stands in the logs.
                """,
        };
        document.Servers = [];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[BearerScheme] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = BearerScheme,
            Description = "A token made by `bin/token NAME`; it starts with dr_.",
        };
        document.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(BearerScheme, document)] = [] }];
    }
}
