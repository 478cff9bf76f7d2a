using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace DocReview.Web.Api.OpenApi;

/// <summary>What answers look like. A test compares their members with true ones.</summary>
internal sealed class AnswerExamples : IOpenApiOperationTransformer
{
    private const string Document = "019ab4e0-6c1d-7a0c-8f0d-6f6f3f3a9c11";
    private const string Job = "019ab4e0-6c20-7d3e-9a51-20c14f5b7e02";

    private const string Taken = $$"""
        { "document_id": "{{Document}}", "job_id": "{{Job}}", "original_filename": "lamps.pdf", "status": "Queued" }
        """;

    private const string ReadJob = $$"""
        {
          "id": "{{Job}}", "job_id": "{{Job}}", "document_id": "{{Document}}", "status": "Completed", "progress_percentage": 100,
          "current_stage": "job_completed", "retry_count": 0, "failure_reason": null, "error_message": null,
          "created_at": "2026-10-31T09:00:00Z", "started_at": "2026-10-31T09:00:00.02Z", "completed_at": "2026-10-31T09:00:00.31Z"
        }
        """;

    private const string Listed = $$"""
        {
          "items": [{
            "id": "{{Document}}", "document_id": "{{Document}}", "job_id": "{{Job}}", "original_filename": "lamps.pdf",
            "mime_type": "application/pdf", "file_size": 48213, "status": "Completed", "current_status": "Completed",
            "vendor_name": "Nordlicht GmbH", "invoice_number": "R-2041", "invoice_date": "2026-10-12", "total_amount": "119.00",
            "currency": "EUR", "uploaded_at": "2026-10-31T09:00:00Z", "uploaded_by": "my script",
            "job": { "job_id": "{{Job}}", "progress_percentage": 100, "current_stage": "job_completed", "retry_count": 0 }
          }],
          "total": 1, "total_is_capped": false, "next_cursor": null
        }
        """;

    private const string Reviewed = """
        {
          "vendor_name": "Nordlicht GmbH", "invoice_number": "R-2041", "invoice_date": "2026-10-12", "due_date": null, "currency": "EUR",
          "net_amount": "100.00", "tax_amount": "19.00", "total_amount": "119.00", "amount_due": "119.00", "payment_status": "unpaid",
          "vendor_vat_id": null, "iban": null,
          "line_items": [{ "description": "Desk lamp", "quantity": "2", "unit_price": "50.00", "amount": "100.00" }], "version": 2
        }
        """;

    private static readonly Dictionary<(string Operation, string Status), string> Examples = new()
    {
        [("upload_documents", "201")] = $$"""{ "documents": [{{Taken}}], "errors": [] }""",
        [("upload_documents", "207")] = $$"""
            {
              "documents": [{{Taken}}],
              "errors": [{
                "original_filename": "all.zip", "code": "archive", "document_id": null,
                "detail": "This is a ZIP archive. Unpack it and upload the invoices in it."
              }]
            }
            """,
        [("list_documents", "200")] = Listed,
        [("get_job", "200")] = ReadJob,
        [("get_review", "200")] = Reviewed,
        [("save_review", "200")] = Reviewed,
        [("finalize_document", "200")] = $$"""
            { "document_id": "{{Document}}", "status": "Finalized", "version": 3,
              "finalized_at": "2026-10-31T09:05:00Z", "finalized_by": "my script" }
            """,
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (Examples.TryGetValue((operation.OperationId ?? "", status), out var example))
            {
                foreach (var media in response.Content?.Values ?? [])
                {
                    media.Example = JsonNode.Parse(example);
                }
            }
        }

        return Task.CompletedTask;
    }
}
