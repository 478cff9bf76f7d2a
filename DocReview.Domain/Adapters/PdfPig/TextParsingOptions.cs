using UglyToad.PdfPig;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>How PdfPig is to parse: for text alone, forgiving, within a budget that its page factory finds here.</summary>
internal sealed class TextParsingOptions : ParsingOptions
{
    // Real page trees, arrays and forms nest fewer than ten deep.
    private const int DeepestNesting = 64;

    public TextParsingOptions(ParseBudget budget)
    {
        Budget = budget;
        FilterProvider = new BoundedFilters(budget);
        UseLenientParsing = true;
        SkipMissingFonts = true;
        ClipPaths = false;
        MaxStackDepth = DeepestNesting;
    }

    public ParseBudget Budget { get; }
}
