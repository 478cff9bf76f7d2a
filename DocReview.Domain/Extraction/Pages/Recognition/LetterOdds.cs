namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>What a network makes of lines.</summary>
/// <param name="Odds">Line by line, column by column, one figure a letter.</param>
/// <param name="Columns">Columns of a line.</param>
/// <param name="Letters">By place; the first is no letter at all.</param>
public sealed record LetterOdds(float[] Odds, int Columns, IReadOnlyList<string> Letters);
