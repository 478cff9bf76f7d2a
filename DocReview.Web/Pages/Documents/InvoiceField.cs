using System.Globalization;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Web.DisplayNames;
using DocReview.Web.Html;

namespace DocReview.Web.Pages.Documents;

/// <summary>A field as screens show it: its value now, how it was read, and what speaks against it.</summary>
/// <param name="IsApproved">Somebody has decided: doubts are history.</param>
public sealed record InvoiceField(
    string Name, string? Value, FieldReading Reading, IReadOnlyList<Finding> Findings, bool IsApproved)
{
    // Calibrated: of ten values at this confidence, one is wrong.
    private const double Doubtful = 0.9;

    public string Label => FieldNames.Of(Name);

    /// <summary>The value as people write it, where it is an amount or a date.</summary>
    public string? Format(string? currency) => this switch
    {
        _ when InvoiceFields.Amounts.Contains(Name) && decimal.TryParse(Value, CultureInfo.InvariantCulture, out var amount) =>
            Amounts.Of(amount, currency),
        _ when InvoiceFields.Dates.Contains(Name) && DateOnly.TryParseExact(Value, "yyyy-MM-dd", out var day) => Dates.Of(day),
        _ => Value,
    };

    /// <summary>Whether a person changed what was read.</summary>
    public bool IsCorrected => Value != Reading.Value;

    /// <summary>Whether the reader itself was unsure, and nobody has decided since.</summary>
    public bool IsDoubtful =>
        !IsApproved && !IsCorrected && Reading.Confidence < Doubtful && (Value is not null || Reading.RunnersUp.Count > 0);

    /// <summary>Where Enter stops on the way through a form.</summary>
    public bool NeedsLook =>
        IsDoubtful || (!IsApproved && Findings.Any(finding => finding.Severity != FindingSeverity.Note));

    /// <summary>The id of its mark on the page image; null where it stands on no page.</summary>
    public string? SourceId => Reading.Evidence is { Page: not null, Box: not null } ? $"src-{Name}" : null;

    public static IReadOnlyList<InvoiceField> Of(Result result, IReadOnlyList<Finding> findings) =>
        [.. InvoiceFields.All.Select(name => new InvoiceField(
            name,
            result.Current[name],
            result.StructuredOutput.Fields.GetValueOrDefault(name) ?? FieldReading.Nothing,
            [.. findings.Where(finding => finding.Field == name)],
            result.IsFinalized))];
}
