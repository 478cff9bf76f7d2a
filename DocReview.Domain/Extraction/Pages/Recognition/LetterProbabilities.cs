namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>What a network makes of lines.</summary>
/// <param name="Values">Line by line, column by column, one probability (0 to 1) a letter.</param>
/// <param name="Columns">Columns of a line.</param>
/// <param name="Letters">By place; the first is no letter at all.</param>
public sealed record LetterProbabilities(float[] Values, int Columns, IReadOnlyList<string> Letters);
