namespace DocReview.Lab.Fitting;

/// <summary>A value that a field might have, in one of the places where the page has it.</summary>
/// <param name="Features">By name.</param>
/// <param name="Right">Whether the truth has this value.</param>
public sealed record ChoiceOption(IReadOnlyDictionary<string, double> Features, bool Right);

/// <summary>A field of a document: several values compete, and having none is one of the choices, with score 0.</summary>
/// <param name="Options">What might be chosen; where none is right, choosing none is.</param>
/// <param name="Weight">How much the case counts.</param>
public sealed record ChoiceCase(IReadOnlyList<ChoiceOption> Options, double Weight = 1);
