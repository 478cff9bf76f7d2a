namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>What sorts of token a row holds, counted once: every candidate of the row asks.</summary>
/// <param name="Amounts">Amounts that are no rates.</param>
/// <param name="Money">Amounts that look like money.</param>
/// <param name="Rates">Percentages.</param>
/// <param name="Dates">Dates.</param>
internal readonly record struct RowTokens(int Amounts, int Money, int Rates, int Dates)
{
    public static RowTokens Count(IReadOnlyList<Token> tokens)
    {
        var counts = default(RowTokens);
        for (var i = 0; i < tokens.Count; i++)
        {
            counts = tokens[i] switch
            {
                AmountToken { IsPercent: true } => counts with { Rates = counts.Rates + 1 },
                AmountToken amount => counts with { Amounts = counts.Amounts + 1, Money = counts.Money + (amount.IsMoney ? 1 : 0) },
                _ => counts with { Dates = counts.Dates + 1 },
            };
        }

        return counts;
    }
}
