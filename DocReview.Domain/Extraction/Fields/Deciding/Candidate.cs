using DocReview.Domain.Extraction.Fields.Scoring;

namespace DocReview.Domain.Extraction.Fields.Deciding;

/// <summary>A value that a field might have, with all that speaks for and against it.</summary>
/// <param name="Field">One of <see cref="InvoiceFields"/>.</param>
/// <param name="Value">Normalised as <see cref="FieldReading.Value"/> is.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Page">1-based page, or null for a derived value.</param>
/// <param name="Box">Where on that page.</param>
/// <param name="Origin">How it was read.</param>
/// <param name="Label">The label that points to it, as printed, or null.</param>
/// <param name="Features">What the scoring model weighs.</param>
public sealed record Candidate(
    string Field, string Value, string Printed, int? Page, Box? Box, ValueOrigin Origin, string? Label, FeatureSet Features)
{
    /// <summary>Names of checks that the value passes by itself, such as <c>iban_checksum</c>.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];
}
