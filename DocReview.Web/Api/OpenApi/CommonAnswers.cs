using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DocReview.Web.Api.OpenApi;

/// <summary>The answers that every address may give: refused token, too many requests, a service that is unavailable.</summary>
internal sealed class CommonAnswers : IOpenApiOperationTransformer
{
    private static readonly (string Status, string Description)[] Answers =
    [
        ("401", "The bearer token is unknown or revoked."),
        ("429", "Too many requests; Retry-After says when to go on."),
        ("503", "A required service is unavailable; Retry-After says when to try again."),
    ];

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Description.RelativePath == "health")
        {
            return;
        }

        var problem = await context.GetOrCreateSchemaAsync(typeof(Microsoft.AspNetCore.Mvc.ProblemDetails), null, cancellationToken);
        operation.Responses ??= [];
        foreach (var (status, description) in Answers)
        {
            operation.Responses[status] = new OpenApiResponse
            {
                Description = description,
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = problem } },
            };
        }
    }
}
