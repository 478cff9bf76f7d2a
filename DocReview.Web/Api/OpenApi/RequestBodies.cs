using System.Text.Json.Nodes;
using DocReview.Domain.Extraction;
using DocReview.Web.Api.Review;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DocReview.Web.Api.OpenApi;

/// <summary>Describes the bodies that handlers read by themselves: the streamed upload and the flat review.</summary>
internal sealed class RequestBodies : IOpenApiOperationTransformer
{
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        switch (operation.OperationId)
        {
            case "upload_documents" or "v1_upload_document":
                operation.RequestBody = Upload();
                operation.Parameters = [.. operation.Parameters ?? [], IdempotencyKey(), AcceptDuplicates()];
                break;
            case "save_review":
                operation.RequestBody = Review();
                break;
        }

        return Task.CompletedTask;
    }

    private static OpenApiRequestBody Upload() => Body("multipart/form-data", new OpenApiSchema
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "files" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["files"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                Description = "PDF, PNG, JPEG, TIFF, WebP, GIF, or an XML e-invoice.",
            },
            ["accept_duplicates"] =
                new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = "Take files whose bytes are known already." },
        },
    });

    private static OpenApiParameter IdempotencyKey() => new()
    {
        Name = "Idempotency-Key",
        In = ParameterLocation.Header,
        Description =
            "A key of the client's own: a repeat of the same files under it answers what the first answered, and uploads nothing.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 },
    };

    private static OpenApiParameter AcceptDuplicates() => new()
    {
        Name = "accept_duplicates",
        In = ParameterLocation.Query,
        Description = "The same as the field of the form.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean },
    };

    private static OpenApiRequestBody Review()
    {
        var text = new OpenApiSchema { Type = JsonSchemaType.String | JsonSchemaType.Null };
        var properties = InvoiceFields.All.ToDictionary(field => field, _ => (IOpenApiSchema)text);
        properties[FlatInvoice.LineItems] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Items = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Properties =
                    new[] { "description", "quantity", "unit_price", "amount" }.ToDictionary(cell => cell, _ => (IOpenApiSchema)text),
            },
        };
        properties[FlatInvoice.Version] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "As read." };
        return Body("application/json", new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = new HashSet<string> { FlatInvoice.Version },
            Properties = properties,
            Examples = [JsonNode.Parse(
                """{ "version": 1, "vendor_name": "Nordlicht GmbH", "total_amount": "119.00", "due_date": null }""")!],
        });
    }

    private static OpenApiRequestBody Body(string mediaType, OpenApiSchema schema) => new()
    {
        Required = true,
        Content = new Dictionary<string, OpenApiMediaType> { [mediaType] = new() { Schema = schema } },
    };
}
