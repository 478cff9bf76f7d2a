namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Reads strips of print letter by letter.</summary>
public sealed class LineReader(IPrintNetworks networks)
{
    // Shorter ones are filled up: alone, a figure or two are read less surely.
    private const int Shortest = 160;
    private const int Step = 16;

    private const int NoLetter = 0;
    private const string Space = " ";

    /// <summary>The letters of a strip, each with its place along it.</summary>
    public ReadLine Read(LineStrip strip, Script script, CancellationToken ct)
    {
        var width = Math.Max(Shortest, (strip.Width + Step - 1) / Step * Step);
        var odds = networks.ReadLines(script, Planes(strip, width), 1, width, ct);
        return new(strip, Letters(odds, strip.Line.Width * width / strip.Width));
    }

    // From -1 for black to 1 for white, the same for red, green and blue; grey where the strip is over.
    private static float[] Planes(LineStrip strip, int width)
    {
        var size = LineStrip.Height * width;
        var planes = new float[3 * size];
        for (var i = 0; i < strip.Pixels.Length; i++)
        {
            planes[(i / strip.Width * width) + (i % strip.Width)] = (strip.Pixels[i] / 127.5f) - 1;
        }

        planes.AsSpan(0, size).CopyTo(planes.AsSpan(size));
        planes.AsSpan(0, size).CopyTo(planes.AsSpan(2 * size));
        return planes;
    }

    // The likeliest letter of each column; one that goes on over several columns is one letter. Spaces are no letters:
    // how likely one stood before a letter is kept with it.
    private static List<ReadLetter> Letters(LetterOdds odds, double length)
    {
        var letters = new List<ReadLetter>();
        int[] spaces = [.. Enumerable.Range(0, odds.Letters.Count).Where(i => odds.Letters[i] == Space)];
        var (before, space, pitch) = (NoLetter, 0f, length / odds.Columns);
        for (var column = 0; column < odds.Columns; column++)
        {
            var figures = odds.Odds.AsSpan(column * odds.Letters.Count, odds.Letters.Count);
            var (likeliest, place) = (Likeliest(figures), (column + 0.5) * pitch);
            space = Math.Max(space, SumOf(figures, spaces));
            if (likeliest == NoLetter || odds.Letters[likeliest] == Space)
            {
                before = NoLetter;
            }
            else if (likeliest == before)
            {
                letters[^1] = letters[^1] with { To = place, Odds = Math.Max(letters[^1].Odds, figures[likeliest]) };
            }
            else
            {
                letters.Add(new(odds.Letters[likeliest], place, place, figures[likeliest], space));
                (before, space) = (likeliest, 0);
            }
        }

        return letters;
    }

    private static float SumOf(ReadOnlySpan<float> figures, int[] places)
    {
        var sum = 0f;
        foreach (var place in places)
        {
            sum += figures[place];
        }

        return sum;
    }

    private static int Likeliest(ReadOnlySpan<float> figures)
    {
        var best = NoLetter;
        for (var i = 1; i < figures.Length; i++)
        {
            best = figures[i] > figures[best] ? i : best;
        }

        return best;
    }
}

/// <summary>A line as read.</summary>
/// <param name="Strip">What it was read from.</param>
/// <param name="Letters">From left to right, spaces left out.</param>
public sealed record ReadLine(LineStrip Strip, IReadOnlyList<ReadLetter> Letters)
{
    /// <summary>Mean of how likely each letter is; 0 where there is none.</summary>
    public double Odds { get; } = Letters.Count == 0 ? 0 : Letters.Average(letter => letter.Odds);
}

/// <summary>A letter of a line.</summary>
/// <param name="Text">The letter.</param>
/// <param name="From">Where it is first seen, in pixels of the page from the line's left end.</param>
/// <param name="To">Where it is last seen.</param>
/// <param name="Odds">How likely it is the one.</param>
/// <param name="Space">How likely there is a space before it.</param>
public readonly record struct ReadLetter(string Text, double From, double To, double Odds, double Space)
{
    /// <summary>Where it stands.</summary>
    public double Center => (From + To) / 2;
}
