using System.Globalization;
using System.Text.Json.Nodes;
using DocReview.Web.Api.Documents;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DocReview.Web.Api.OpenApi;

/// <summary>Types of list parameters, which handlers read as text so that they can name what is wrong.</summary>
internal sealed class ListParameters : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>())
        {
            parameter.Schema = parameter.Name switch
            {
                "limit" => Number(1, DocumentListQuery.MaxLimit),
                "offset" => Number(0, int.MaxValue),
                "sort" when operation.OperationId == "list_documents" => Words("-uploaded_at", "uploaded_at", "status", "-status"),
                "sort" => Words("created_at_desc", "created_at_asc"),
                "format" => Words("csv", "json"),
                _ => parameter.Schema,
            };
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Number(int least, int most) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };

    private static OpenApiSchema Words(params string[] words) => new()
    {
        Type = JsonSchemaType.String,
        Enum = [.. words.Select(word => JsonValue.Create(word))],
    };
}
