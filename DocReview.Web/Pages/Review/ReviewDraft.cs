using System.Globalization;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Review;

namespace DocReview.Web.Pages.Review;

/// <summary>What stands in the form: stored values, or what somebody typed, character for character.</summary>
/// <param name="Version">The version of the record that the form was made from.</param>
/// <param name="Fields">By field name.</param>
/// <param name="Lines">Rows, empty ones too.</param>
public sealed record ReviewDraft(int Version, IReadOnlyDictionary<string, string?> Fields, IReadOnlyList<ReviewedLineItem> Lines)
{
    private static readonly ReviewedLineItem EmptyLine = new(null, null, null, null);

    public static ReviewDraft Of(Result result) => new(result.Version, result.Current.Fields, result.Current.LineItems);

    /// <summary>Rows are numbered without gaps; the first number that is missing ends them.</summary>
    public static ReviewDraft Of(IFormCollection form)
    {
        var lines = new List<ReviewedLineItem>();
        while (lines.Count <= ReviewInput.MaxLineItems && form.ContainsKey($"line_items[{lines.Count}].amount"))
        {
            string? Cell(string name) => form[$"line_items[{lines.Count}].{name}"];
            lines.Add(new ReviewedLineItem(Cell("description"), Cell("quantity"), Cell("unit_price"), Cell("amount")));
        }

        var version = int.TryParse(form["version"], CultureInfo.InvariantCulture, out var number) ? number : 0;
        return new ReviewDraft(version, InvoiceFields.All.ToDictionary(name => name, name => (string?)form[name]), lines);
    }

    public ReviewDraft WithEmptyLines(int count) => this with { Lines = [.. Lines, .. Enumerable.Repeat(EmptyLine, count)] };

    public ReviewDraft WithoutLine(int index) => this with { Lines = [.. Lines.Where((_, position) => position != index)] };

    /// <summary>One field set to another reading, given as <c>name=value</c>.</summary>
    public ReviewDraft Choosing(string choice)
    {
        var (name, value) = choice.Split('=', 2) is [var left, var right] ? (left, right) : ("", "");
        return InvoiceFields.All.Contains(name)
            ? this with { Fields = new Dictionary<string, string?>(Fields) { [name] = value } }
            : this;
    }
}
