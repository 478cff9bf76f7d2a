using DocReview.Domain.Extraction;
using DocReview.Web.Pages.Documents;

namespace DocReview.Web.Pages.Review;

/// <summary>Another value that one click or key puts into a field.</summary>
/// <param name="Value">Normalised.</param>
/// <param name="Source">Where it stands on the page, or null.</param>
/// <param name="Whose">Whose value it is where it is not another reading.</param>
public sealed record FieldChoice(string Value, Evidence? Source, string? Whose = null);

/// <summary>One field of the form.</summary>
/// <param name="Field">As read and stored.</param>
/// <param name="Typed">What stands in the input.</param>
/// <param name="Error">Why it cannot be stored, or null.</param>
/// <param name="Choices">Best first, at most nine: one for each of Alt+1 to Alt+9.</param>
public sealed record ReviewField(InvoiceField Field, string? Typed, string? Error, IReadOnlyList<FieldChoice> Choices)
{
    private const int MaxChoices = 9;

    public string Name => Field.Name;

    public string NotesId => $"{Name}-notes";

    public bool NeedsLook => Error is not null || Field.NeedsLook || Choices.Any(choice => choice.Whose is not null);

    /// <summary>What a doubtful value is compared with: its own place on a page, or that of the best other reading.</summary>
    public Evidence? Doubted => !NeedsLook ? null
        : new[] { Field.Reading.Evidence }.Concat(Choices.Select(choice => choice.Source))
            .FirstOrDefault(place => place is { Page: not null, Box: not null });

    /// <summary>Whether anything stands below the input.</summary>
    public bool HasNotes => Error is not null || Field.Findings.Count > 0 || Field.IsCorrected || Choices.Count > 0 || Doubted is not null;

    public static ReviewField Of(InvoiceField field, string? typed, string? error, string? theirs)
    {
        var read = field.Reading.Value is { } value && value != typed
            ? [new FieldChoice(value, field.Reading.Evidence)]
            : Array.Empty<FieldChoice>();
        var other = field.Reading.RunnersUp.Where(choice => choice.Value != typed)
            .Select(choice => new FieldChoice(choice.Value, choice.Evidence));
        var conflict = theirs is not null && theirs != typed
            ? [new FieldChoice(theirs, null, "saved meanwhile")]
            : Array.Empty<FieldChoice>();
        return new ReviewField(
            field, typed, error, [.. conflict.Concat(read).Concat(other).DistinctBy(choice => choice.Value).Take(MaxChoices)]);
    }
}
