namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>Joins lines under each other to paragraphs and cells.</summary>
internal static class TextBlocks
{
    /// <summary>Gives each line of a row the block of the line above that it carries on, or a new one.</summary>
    /// <returns>How many blocks there are now.</returns>
    public static int Join(List<TextLine> row, List<TextLine> above, int blocks)
    {
        // Both are sorted and without overlap, so that each is passed once.
        var upper = 0;
        foreach (var line in row)
        {
            while (upper < above.Count && above[upper].End <= line.Start)
            {
                upper++;
            }

            line.Block = upper < above.Count && above[upper].IsCarriedOnBy(line) ? above[upper].Block : blocks++;
        }

        return blocks;
    }

    /// <summary>Blocks are numbered by where they begin; the lines of each are put together.</summary>
    public static List<TextLine> InReadingOrder(List<TextLine> lines, int blocks)
    {
        var byBlock = new List<TextLine>[blocks];
        foreach (var line in lines)
        {
            (byBlock[line.Block] ??= []).Add(line);
        }

        var ordered = new List<TextLine>(lines.Count);
        foreach (var block in byBlock)
        {
            ordered.AddRange(block);
        }

        return ordered;
    }
}
