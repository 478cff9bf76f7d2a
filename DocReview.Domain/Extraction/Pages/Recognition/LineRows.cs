namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Puts lines that stand side by side into one row.</summary>
public static class LineRows
{
    /// <summary>The rows from the top, each from left to right.</summary>
    /// <param name="lines">In any order.</param>
    /// <param name="skew">In radians, by which the page falls to the right.</param>
    public static IReadOnlyList<IReadOnlyList<RecognizedLine>> Group(IEnumerable<RecognizedLine> lines, double skew)
    {
        var (sin, cos) = Math.SinCos(skew);
        var rows = new List<List<(RecognizedLine Line, double Along, double Across)>>();
        var placed = lines.Select(line => (
            Line: line,
            Along: (line.Crop.Line.CenterX * cos) + (line.Crop.Line.CenterY * sin),
            Across: (line.Crop.Line.CenterY * cos) - (line.Crop.Line.CenterX * sin)));
        foreach (var line in placed.OrderBy(line => line.Across))
        {
            if (rows.Count == 0 || line.Across - rows[^1][^1]
                .Across > Math.Min(line.Line.Crop.Line.Height, rows[^1][^1].Line.Crop.Line.Height) / 2)
            {
                rows.Add([]);
            }

            rows[^1].Add(line);
        }

        return [.. rows.Select(row => row.OrderBy(line => line.Along).Select(line => line.Line).ToList())];
    }
}
