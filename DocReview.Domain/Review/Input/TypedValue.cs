namespace DocReview.Domain.Review.Input;

/// <summary>One value as typed: read and normalised, empty, or not to be read.</summary>
/// <param name="Value">Normalised; null where nothing was typed or it cannot be read.</param>
/// <param name="Error">What is wrong and how to mend it, in one sentence; null where the value can be read.</param>
public readonly record struct TypedValue(string? Value, string? Error)
{
    /// <summary>Nothing was typed.</summary>
    public static readonly TypedValue Empty;

    internal static TypedValue Good(string value) => new(value, null);

    internal static TypedValue Bad(string error) => new(null, error);
}
