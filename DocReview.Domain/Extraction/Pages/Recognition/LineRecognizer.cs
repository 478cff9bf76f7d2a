namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Reads cut-out lines letter by letter.</summary>
public sealed class LineRecognizer(IRecognitionNetworks networks)
{
    // Shorter ones are filled up: alone, a digit or two are read less surely.
    private const int ShortestPixels = 160;
    private const int StepPixels = 16;

    private const int NoLetter = 0;
    private const string Space = " ";

    /// <summary>The letters of a crop, each with its place along it.</summary>
    public RecognizedLine Read(LineCrop crop, Script script, CancellationToken ct)
    {
        var width = Math.Max(ShortestPixels, (crop.Width + StepPixels - 1) / StepPixels * StepPixels);
        var probabilities = networks.ReadLines(script, Planes(crop, width), 1, width, ct);
        return new(crop, Letters(probabilities, crop.Line.Width * width / crop.Width));
    }

    // From -1 for black to 1 for white, the same for red, green and blue; grey where the crop is over.
    private static float[] Planes(LineCrop crop, int width)
    {
        var size = LineCrop.Height * width;
        var planes = new float[3 * size];
        for (var i = 0; i < crop.Pixels.Length; i++)
        {
            planes[(i / crop.Width * width) + (i % crop.Width)] = (crop.Pixels[i] / 127.5f) - 1;
        }

        planes.AsSpan(0, size).CopyTo(planes.AsSpan(size));
        planes.AsSpan(0, size).CopyTo(planes.AsSpan(2 * size));
        return planes;
    }

    // The likeliest letter of each column; one that goes on over several columns is one letter. Spaces are no letters:
    // how likely one stood before a letter is kept with it.
    private static List<RecognizedLetter> Letters(LetterProbabilities probabilities, double length)
    {
        var letters = new List<RecognizedLetter>();
        int[] spaces = [.. Enumerable.Range(0, probabilities.Letters.Count).Where(i => probabilities.Letters[i] == Space)];
        var (before, space, pitch) = (NoLetter, 0f, length / probabilities.Columns);
        for (var column = 0; column < probabilities.Columns; column++)
        {
            var scores = probabilities.Values.AsSpan(column * probabilities.Letters.Count, probabilities.Letters.Count);
            var (likeliest, place) = (Likeliest(scores), (column + 0.5) * pitch);
            space = Math.Max(space, SumOf(scores, spaces));
            if (likeliest == NoLetter || probabilities.Letters[likeliest] == Space)
            {
                before = NoLetter;
            }
            else if (likeliest == before)
            {
                letters[^1] = letters[^1] with { To = place, Probability = Math.Max(letters[^1].Probability, scores[likeliest]) };
            }
            else
            {
                letters.Add(new(probabilities.Letters[likeliest], place, place, scores[likeliest], space));
                (before, space) = (likeliest, 0);
            }
        }

        return letters;
    }

    private static float SumOf(ReadOnlySpan<float> scores, int[] places)
    {
        var sum = 0f;
        foreach (var place in places)
        {
            sum += scores[place];
        }

        return sum;
    }

    private static int Likeliest(ReadOnlySpan<float> scores)
    {
        var best = NoLetter;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}

/// <summary>A line as read.</summary>
/// <param name="Crop">What it was read from.</param>
/// <param name="Letters">From left to right, spaces left out.</param>
public sealed record RecognizedLine(LineCrop Crop, IReadOnlyList<RecognizedLetter> Letters)
{
    /// <summary>Mean probability of its letters; 0 where there are none.</summary>
    public double Probability { get; } = Letters.Count == 0 ? 0 : Letters.Average(letter => letter.Probability);
}

/// <summary>A letter of a line.</summary>
/// <param name="Text">The letter.</param>
/// <param name="From">Where it is first seen, in pixels of the page from the line's left end.</param>
/// <param name="To">Where it is last seen.</param>
/// <param name="Probability">That it is this letter, 0 to 1.</param>
/// <param name="Space">Probability of a space before it, 0 to 1.</param>
public readonly record struct RecognizedLetter(string Text, double From, double To, double Probability, double Space)
{
    /// <summary>Where it stands.</summary>
    public double Center => (From + To) / 2;
}
