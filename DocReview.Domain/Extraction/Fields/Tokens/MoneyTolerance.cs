namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>How far amounts may be apart that are the same, in units of the currency.</summary>
internal static class MoneyTolerance
{
    /// <summary>One rounding to cents, of a product or a rate; a tenth of a cent more for amounts of three decimals.</summary>
    public const decimal Cent = 0.011m;

    /// <summary>Two of them: a sum of rounded amounts against a rounded sum.</summary>
    public const decimal TwoCents = 0.021m;

    /// <summary>A cash total rounded to the smallest coin of five, and a cent.</summary>
    public const decimal SmallestCoin = 0.06m;
}
