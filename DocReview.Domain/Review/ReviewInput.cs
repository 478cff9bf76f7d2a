using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Review.Input;

namespace DocReview.Domain.Review;

/// <summary>What became of a reviewer's typing.</summary>
public abstract record ReviewInputResult
{
    private ReviewInputResult() { }

    /// <summary>Every value could be read; here they are, normalised.</summary>
    public sealed record Accepted(ReviewedInvoice Invoice) : ReviewInputResult;

    /// <summary>
    /// Nothing is to be stored. Keys are field names such as <c>total_amount</c>, <c>line_items[2].amount</c> (0-based,
    /// as sent) or <c>line_items</c>; values say in one sentence what is wrong and how to mend it.
    /// </summary>
    public sealed record Invalid(IReadOnlyDictionary<string, string> Errors) : ReviewInputResult;
}

/// <summary>Reads what people type and programs send into a reviewed invoice, or says what cannot be read.</summary>
public static class ReviewInput
{
    /// <summary>Rows that one invoice may have.</summary>
    public const int MaxLineItems = 1000;

    /// <summary>
    /// Accepts dates and amounts in the usual notations and normalises them: ISO 8601 dates, decimal strings with a
    /// point, ISO 4217 codes, ids without spaces. Empty becomes null, a field that was not sent is null, and rows
    /// without any value are dropped.
    /// </summary>
    /// <param name="fields">By the names of <see cref="InvoiceFields"/>; other names are errors.</param>
    /// <param name="lineItems">As typed, in order.</param>
    public static ReviewInputResult Parse(
        IReadOnlyDictionary<string, string?> fields, IReadOnlyList<ReviewedLineItem> lineItems)
    {
        var errors = new Dictionary<string, string>();
        foreach (var unknown in fields.Keys.Where(name => !InvoiceFields.All.Contains(name)))
        {
            errors[unknown] = $"There is no such field. The fields are {string.Join(", ", InvoiceFields.All)}.";
        }

        var values = InvoiceFields.All.ToDictionary(
            name => name, name => Take(FieldValidation.Read(name, fields.GetValueOrDefault(name)), name, errors));
        var lines = ReadLines(lineItems, errors);
        return errors.Count == 0
            ? new ReviewInputResult.Accepted(new ReviewedInvoice(values, lines))
            : new ReviewInputResult.Invalid(errors);
    }

    private static List<ReviewedLineItem> ReadLines(
        IReadOnlyList<ReviewedLineItem> lineItems, Dictionary<string, string> errors)
    {
        if (lineItems.Count > MaxLineItems)
        {
            errors["line_items"] = $"An invoice may have {MaxLineItems} lines; these are {lineItems.Count}.";
            return [];
        }

        var lines = new List<ReviewedLineItem>(lineItems.Count);
        for (var index = 0; index < lineItems.Count; index++)
        {
            var line = ReadLine(lineItems[index], $"line_items[{index}].", errors);
            if (line is not { Description: null, Quantity: null, UnitPrice: null, Amount: null })
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private static ReviewedLineItem ReadLine(ReviewedLineItem typed, string prefix, Dictionary<string, string> errors) => new(
        Take(FieldValidation.ReadText(typed.Description, FieldValidation.MaxDescription), prefix + "description", errors),
        Take(FieldValidation.ReadAmount(typed.Quantity), prefix + "quantity", errors),
        Take(FieldValidation.ReadAmount(typed.UnitPrice), prefix + "unit_price", errors),
        Take(FieldValidation.ReadAmount(typed.Amount), prefix + "amount", errors));

    private static string? Take(TypedValue typed, string name, Dictionary<string, string> errors)
    {
        if (typed.Error is { } error)
        {
            errors[name] = error;
        }

        return typed.Value;
    }
}
