namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Which letters a network for lines knows.</summary>
public enum Script
{
    /// <summary>English letters, digits and signs; the surest with tills.</summary>
    English,

    /// <summary>Letters of the Latin script with their accents, and signs such as the euro.</summary>
    Latin,
}

/// <summary>
/// The networks that find lines of print and read them. They see pixels of a bounded number, never a file.
/// Implemented on ONNX Runtime in Adapters.
/// </summary>
public interface IPrintNetworks
{
    /// <summary>Whether this machine can run them.</summary>
    bool AreHere { get; }

    /// <summary>How likely each pixel lies in a line of print.</summary>
    /// <param name="image">Three planes of the normalized image, row by row.</param>
    /// <param name="width">In pixels, a multiple of 32.</param>
    /// <param name="height">In pixels, a multiple of 32.</param>
    /// <param name="ct">Ends the network's run.</param>
    /// <returns>Row by row, 0 to 1.</returns>
    float[] FindLines(float[] image, int width, int height, CancellationToken ct);

    /// <summary>How likely each letter stands in each of the columns that a line is cut into.</summary>
    /// <param name="script">Which letters may stand there.</param>
    /// <param name="lines">Three planes for each of the lines.</param>
    /// <param name="count">Number of lines.</param>
    /// <param name="width">In pixels, the same for all; their height is <see cref="LineStrip.Height"/>.</param>
    /// <param name="ct">Ends the network's run.</param>
    LetterOdds ReadLines(Script script, float[] lines, int count, int width, CancellationToken ct);
}

/// <summary>What a network makes of lines.</summary>
/// <param name="Odds">Line by line, column by column, one figure a letter.</param>
/// <param name="Columns">Columns of a line.</param>
/// <param name="Letters">By place; the first is no letter at all.</param>
public sealed record LetterOdds(float[] Odds, int Columns, IReadOnlyList<string> Letters);
