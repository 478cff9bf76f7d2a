using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>Which rates a tax on goods and services may have.</summary>
internal static class TaxRates
{
    /// <summary>Share of the net that no tax exceeds: Hungary's 27 %, the highest VAT there is, and one percent for rounding.</summary>
    public const decimal Highest = 0.28m;

    // India's luxury goods and Canada's taxes together stay below; deposits and discounts of 30 % and more are common.
    private const decimal ImpossiblePercent = 30;

    /// <summary>Whether a printed percentage may be a rate of tax.</summary>
    public static bool IsPossible(AmountToken percent) => percent.IsPercent && percent.Value is > 0 and < ImpossiblePercent;
}
