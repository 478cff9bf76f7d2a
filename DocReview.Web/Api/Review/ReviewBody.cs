using System.Globalization;
using System.Text.Json;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Review;

namespace DocReview.Web.Api.Review;

/// <summary>A review as a program sends it. What it leaves out stays as it is; null empties a field.</summary>
internal sealed class ReviewBody
{
    private const string ExpectedValue = "Give a string or null.";
    private const string NoUnicode = "This is not valid Unicode. Send UTF-8, with \\u escapes of surrogates in pairs.";

    private readonly Dictionary<string, string?> _fields = [];
    private List<ReviewedLineItem>? _lines;

    /// <summary>The version that the sender read.</summary>
    public int Version { get; private set; }

    /// <summary>Reads the members, or says by name what is wrong with them.</summary>
    public static (ReviewBody Body, Dictionary<string, string> Errors) Read(JsonElement json)
    {
        var body = new ReviewBody();
        var errors = new Dictionary<string, string>();
        if (json.ValueKind != JsonValueKind.Object)
        {
            errors["body"] = "Send one object of field names to strings or null, with line_items and version.";
            return (body, errors);
        }

        try
        {
            foreach (var member in json.EnumerateObject())
            {
                body.Take(member, errors);
            }
        }
        catch (InvalidOperationException)
        {
            errors["body"] = NoUnicode; // A name: values are named below.
        }

        if (body.Version == 0 && !errors.ContainsKey(FlatInvoice.Version))
        {
            errors[FlatInvoice.Version] = "Give the version that you read, so that nobody's changes are lost.";
        }

        return (body, errors);
    }

    /// <summary>The sent members over the present values, checked and normalised.</summary>
    public ReviewInputResult Over(ReviewedInvoice present)
    {
        var fields = InvoiceFields.All.ToDictionary(field => field, field => present[field]);
        foreach (var (name, value) in _fields)
        {
            fields[name] = value;
        }

        return ReviewInput.Parse(fields, _lines ?? present.LineItems);
    }

    private void Take(JsonProperty member, Dictionary<string, string> errors)
    {
        switch (member.Name)
        {
            case FlatInvoice.Version when VersionOf(member.Value) is { } version:
                Version = version;
                break;
            case FlatInvoice.Version:
                errors[member.Name] = "Give the whole number that you read as version.";
                break;
            case FlatInvoice.LineItems:
                TakeLines(member.Value, errors);
                break;
            default:
                _fields[member.Name] = Text(member.Name, member.Value, errors);
                break;
        }
    }

    private void TakeLines(JsonElement lines, Dictionary<string, string> errors)
    {
        if (lines.ValueKind != JsonValueKind.Array)
        {
            errors[FlatInvoice.LineItems] = "Give an array of objects with description, quantity, unit_price and amount.";
            return;
        }

        _lines = [];
        foreach (var line in lines.EnumerateArray())
        {
            _lines.Add(Line(line, $"{FlatInvoice.LineItems}[{_lines.Count}]", errors));
        }
    }

    private static ReviewedLineItem Line(JsonElement line, string name, Dictionary<string, string> errors)
    {
        if (line.ValueKind != JsonValueKind.Object)
        {
            errors[name] = "Give an object with description, quantity, unit_price and amount.";
            return new(null, null, null, null);
        }

        var cells = line.EnumerateObject().ToLookup(cell => cell.Name, cell => cell.Value);
        foreach (var unknown in cells.Where(cell => cell.Key is not ("description" or "quantity" or "unit_price" or "amount")))
        {
            errors[$"{name}.{unknown.Key}"] = "A line has description, quantity, unit_price and amount.";
        }

        return new(Cell("description"), Cell("quantity"), Cell("unit_price"), Cell("amount"));

        string? Cell(string column) => cells[column].Any() ? Text($"{name}.{column}", cells[column].Last(), errors) : null;
    }

    // A form's script sends what it read out of an attribute: a number in quotes is the same number.
    private static int? VersionOf(JsonElement value) =>
        value.ValueKind is JsonValueKind.Number or JsonValueKind.String
        && int.TryParse(value.GetRawText().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version > 0
            ? version : null;

    // Numbers are taken as they are written, so 119.00 stays 119.00.
    private static string? Text(string name, JsonElement value, Dictionary<string, string> errors)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null: return null;
            case JsonValueKind.String: return Unicode(name, value, errors);
            case JsonValueKind.Number: return value.GetRawText();
            default:
                errors[name] = ExpectedValue;
                return null;
        }
    }

    // JSON can hold what is not text: half a surrogate pair, bytes that are not UTF-8.
    private static string? Unicode(string name, JsonElement value, Dictionary<string, string> errors)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            errors[name] = NoUnicode;
            return null;
        }
    }
}
