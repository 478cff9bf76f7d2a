using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DocReview.Web.Api.OpenApi;

/// <summary>Problem details with the members that this API adds.</summary>
internal sealed class ProblemSchema : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>();
            schema.Properties.Remove("instance");
            schema.Properties["code"] = Text("A stable name of the problem.");
            schema.Properties["request_id"] = Text("Stands in the logs.");
            schema.Properties["errors"] = new OpenApiSchema { Description = "What to mend, by field; of uploads, by file." };
            schema.Examples = [JsonNode.Parse("""
                {
                  "type": "urn:docreview:problem:not_possible", "title": "Conflict", "status": 409,
                  "detail": "Only failed or cancelled jobs can be retried; this one is Completed.",
                  "code": "not_possible", "request_id": "019ab4e06c1d7a0c8f0d6f6f3f3a9c11"
                }
                """)!];
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Text(string description) => new() { Type = JsonSchemaType.String, Description = description };
}
