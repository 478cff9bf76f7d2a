namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>
/// The networks that find lines of print and read them. They see pixels of a bounded number, never a file.
/// Implemented on ONNX Runtime in Adapters.
/// </summary>
public interface IRecognitionNetworks
{
    /// <summary>Whether this machine can run them.</summary>
    bool AreAvailable { get; }

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
    /// <param name="width">In pixels, the same for all; their height is <see cref="LineCrop.Height"/>.</param>
    /// <param name="ct">Ends the network's run.</param>
    LetterProbabilities ReadLines(Script script, float[] lines, int count, int width, CancellationToken ct);
}
