namespace DocReview.Domain.Extraction;

/// <summary>Where a word was read from: the file's own text layer, or recognised from pixels.</summary>
public enum WordOrigin
{
    /// <summary>The text layer of a PDF, exact but for broken fonts.</summary>
    TextLayer,

    /// <summary>The networks, or Tesseract, on a scan, a photo or a page whose text layer is missing or rubbish.</summary>
    Ocr,
}

/// <summary>A rectangle on an upright page, in that page's own unit, origin at the top left.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    /// <summary>Extent from left to right, never negative for a well-formed box.</summary>
    public double Width => Right - Left;

    /// <summary>Extent from top to bottom, never negative for a well-formed box.</summary>
    public double Height => Bottom - Top;

    /// <summary>Horizontal centre.</summary>
    public double CenterX => (Left + Right) / 2;

    /// <summary>Vertical centre.</summary>
    public double CenterY => (Top + Bottom) / 2;

    /// <summary>The smallest box that holds both.</summary>
    public Box Union(Box other) => new(
        Math.Min(Left, other.Left), Math.Min(Top, other.Top),
        Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}

/// <summary>One word as printed.</summary>
/// <param name="Text">The characters, in reading order, without surrounding white space.</param>
/// <param name="Box">Where it stands, in the page's unit.</param>
/// <param name="Origin">How it was read.</param>
/// <param name="Confidence">0 to 1; 1 for a text layer; for OCR how sure its reader is of the most doubtful letter.</param>
/// <param name="Line">Number of the reader's text line on this page; words of one line share it.</param>
/// <param name="Block">Number of the reader's block (paragraph, cell) on this page.</param>
public sealed record Word(string Text, Box Box, WordOrigin Origin, double Confidence, int Line, int Block);

/// <summary>An upright page: what every stage after reading works on.</summary>
/// <param name="Number">1-based, in the order of the file.</param>
/// <param name="Width">In points (1/72 inch) for PDFs, in pixels for images.</param>
/// <param name="Height">In the same unit as <paramref name="Width"/>.</param>
/// <param name="Words">In the reader's order: by block, line, then left to right.</param>
/// <param name="Rotation">
/// Degrees clockwise (0, 90, 180, 270) by which the page was turned to stand upright, after the file's own rotation
/// (a PDF's <c>/Rotate</c>, a photo's EXIF orientation) was applied.
/// </param>
/// <param name="Skew">
/// Degrees by which its lines fall to the right, as it is shown and as the boxes of the words have it: a skewed scan.
/// What looks for rows and columns deskews it first.
/// </param>
public sealed record Page(int Number, double Width, double Height, IReadOnlyList<Word> Words, int Rotation = 0, double Skew = 0);
