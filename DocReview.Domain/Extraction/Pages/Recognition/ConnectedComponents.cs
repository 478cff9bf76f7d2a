namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>A place in a map of pixels.</summary>
public readonly record struct PixelPoint(int X, int Y);

/// <summary>Pixels of a map over a threshold that touch each other (8-connectivity).</summary>
/// <param name="Edge">First and last of each of its rows: what its outline is made of.</param>
/// <param name="Count">Number of its pixels.</param>
/// <param name="Score">Mean of their values.</param>
public sealed record ConnectedComponent(IReadOnlyList<PixelPoint> Edge, int Count, double Score);

/// <summary>Gathers the pixels of a map that lie over a threshold into those that hang together.</summary>
public static class ConnectedComponents
{
    /// <summary>All of them, from the top.</summary>
    public static IReadOnlyList<ConnectedComponent> Find(float[] map, int width, int height, float threshold)
    {
        var seen = new bool[map.Length];
        var components = new List<ConnectedComponent>();
        var open = new Stack<int>();
        for (var start = 0; start < map.Length; start++)
        {
            if (map[start] >= threshold && !seen[start])
            {
                seen[start] = true;
                open.Push(start);
                components.Add(Gather(map, width, height, threshold, seen, open));
            }
        }

        return components;
    }

    private static ConnectedComponent Gather(float[] map, int width, int height, float threshold, bool[] seen, Stack<int> open)
    {
        var rows = new SortedDictionary<int, (int First, int Last)>();
        var (count, sum) = (0, 0.0);
        while (open.TryPop(out var at))
        {
            var (x, y) = (at % width, at / width);
            rows[y] = rows.TryGetValue(y, out var row) ? (Math.Min(row.First, x), Math.Max(row.Last, x)) : (x, x);
            count++;
            sum += map[at];
            for (var ny = Math.Max(0, y - 1); ny <= Math.Min(height - 1, y + 1); ny++)
            {
                for (var nx = Math.Max(0, x - 1); nx <= Math.Min(width - 1, x + 1); nx++)
                {
                    var next = (ny * width) + nx;
                    if (!seen[next] && map[next] >= threshold)
                    {
                        seen[next] = true;
                        open.Push(next);
                    }
                }
            }
        }

        PixelPoint[] edge =
            [.. rows.SelectMany(row => new[] { new PixelPoint(row.Value.First, row.Key), new PixelPoint(row.Value.Last, row.Key) })];
        return new(edge, count, sum / count);
    }
}
