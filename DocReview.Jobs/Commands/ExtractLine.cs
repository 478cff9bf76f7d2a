using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DocReview.Domain.Extraction;

namespace DocReview.Jobs.Commands;

/// <summary>A reading as one line of JSON: values under <c>predicted</c>, where they come from under <c>evidence</c>.</summary>
internal static class ExtractLine
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(string file, Reading reading, TimeSpan took)
    {
        var invoice = reading.Invoice;
        return new JsonObject
        {
            ["file"] = file,
            ["predicted"] = Predicted(invoice),
            ["evidence"] = new JsonObject(InvoiceFields.All.Select(field => KeyValuePair.Create(field, Evidence(invoice.Fields[field])))),
            ["findings"] = new JsonArray([.. invoice.Findings.Select(Finding)]),
            ["document_type"] = invoice.DocumentType,
            ["language"] = invoice.Language,
            ["pages"] = reading.Content.TotalPages,
            ["ms"] = Math.Round(took.TotalMilliseconds, 1),
        }.ToJsonString(Readable);
    }

    private static JsonObject Predicted(InvoiceReading invoice)
    {
        var predicted = new JsonObject(InvoiceFields.All.Select(field =>
            KeyValuePair.Create(field, (JsonNode?)invoice.Fields[field].Value)));
        predicted["line_items"] = new JsonArray([.. invoice.LineItems.Select(Line)]);
        return predicted;
    }

    private static JsonNode Line(LineItemReading line) => new JsonObject
    {
        ["description"] = line.Description?.Value,
        ["quantity"] = line.Quantity?.Value,
        ["unit_price"] = line.UnitPrice?.Value,
        ["amount"] = line.Amount?.Value,
    };

    private static JsonNode? Evidence(FieldReading field)
    {
        var evidence = Place(field.Evidence);
        evidence["confidence"] = Math.Round(field.Confidence, 4);
        evidence["runners_up"] = new JsonArray([.. field.RunnersUp.Select(RunnerUp)]);
        return evidence;
    }

    private static JsonNode RunnerUp(RunnerUp other)
    {
        var evidence = Place(other.Evidence);
        evidence["value"] = other.Value;
        evidence["confidence"] = Math.Round(other.Confidence, 4);
        return evidence;
    }

    private static JsonObject Place(Evidence? evidence) => new()
    {
        ["printed"] = evidence?.Printed,
        ["page"] = evidence?.Page,
        ["box"] = evidence?.Box is { } box ? Box(box) : null,
        ["origin"] = evidence?.Origin.ToString().ToLowerInvariant(),
        ["label"] = evidence?.Label,
        ["checks"] = new JsonArray([.. (evidence?.Checks ?? []).Select(check => (JsonNode?)check)]),
    };

    private static JsonObject Box(Box box) => new()
    {
        ["left"] = Math.Round(box.Left, 2),
        ["top"] = Math.Round(box.Top, 2),
        ["right"] = Math.Round(box.Right, 2),
        ["bottom"] = Math.Round(box.Bottom, 2),
    };

    private static JsonNode Finding(Finding finding) => new JsonObject
    {
        ["rule"] = finding.Rule,
        ["severity"] = finding.Severity.ToString().ToLowerInvariant(),
        ["field"] = finding.Field,
        ["message"] = finding.Message,
    };
}
