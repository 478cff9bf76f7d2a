using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Ocr;

namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Reads the print of a page by networks: finds its lines, stands it upright, reads each line, and parts it into words.</summary>
public sealed class TextRecognizer(IRecognitionNetworks networks)
{
    // Less likely than this on the whole, a line is a picture, a stamp, or handwriting.
    private const double LeastProbability = 0.5;

    // Upright print has 0.8 and more, print upside down less than 0.6.
    private const double UprightProbability = 0.75;
    private const int TriedLines = 6;

    // A blur of one pixel joins the faint type of most receipts; more run letters into each other.
    private const int WornSmoothingPasses = 2;

    private readonly TextDetector _finder = new(networks);
    private readonly LineRecognizer _reader = new(networks);

    /// <summary>Whether this machine can run the networks.</summary>
    public bool IsAvailable => networks.AreAvailable;

    /// <summary>Reads an image that may lie on its side, upside down or skewed.</summary>
    /// <param name="image">In its own light: the networks want no help against shadows.</param>
    /// <param name="number">Of the page.</param>
    /// <param name="ct">Ends it within a line.</param>
    /// <returns>The page in pixels, upright; its rotation and skew say how it lay.</returns>
    public Page Read(GrayImage image, int number, CancellationToken ct)
    {
        var print = FindOrientation(image, ct);
        var page = PageOf(print, number, Script.English, ct);
        return IsEnglish(page, print, ct) ? page : PageOf(print, number, Script.Latin, ct).CorrectAccents(OcrLanguage.DetectOrFirst(page));
    }

    /// <summary>Reads an image for the second time, lit evenly and smoothed, in the letters that it was read in before.</summary>
    /// <param name="image">As it was the first time.</param>
    /// <param name="first">What was read the first time.</param>
    /// <param name="ct">Ends it within a line.</param>
    /// <returns>The page in pixels, turned as the first time.</returns>
    public Page ReadSecondPass(GrayImage image, Page first, CancellationToken ct)
    {
        var script = first.Words.All(word => System.Text.Ascii.IsValid(word.Text)) ? Script.English : Script.Latin;
        var prepared = Smoothed(Upright(IlluminationNormalizer.Evened(image), first.Rotation));
        return PageOf(Turned(prepared, 0, ct), first.Number, script, ct).CorrectAccents(OcrLanguage.DetectOrFirst(first))
            with { Rotation = first.Rotation };
    }

    private static GrayImage Upright(GrayImage image, int rotation) => rotation == 0 ? image : image.Turned(rotation);

    private static GrayImage Smoothed(GrayImage image)
    {
        image.Smooth(WornSmoothingPasses);
        return image;
    }

    private UprightLines FindOrientation(GrayImage image, CancellationToken ct)
    {
        var print = Turned(image, 0, ct);
        print = print.LiesOnItsSide ? Turned(image, 90, ct) : print;
        var probability = Probability(SampleCrops(print), Script.English, ct);
        if (probability >= UprightProbability)
        {
            return print;
        }

        var opposite = Turned(image, (print.Rotation + 180) % 360, ct);
        return Probability(SampleCrops(opposite), Script.English, ct) > probability ? opposite : print;
    }

    private UprightLines Turned(GrayImage image, int degrees, CancellationToken ct)
    {
        var turned = degrees == 0 ? image : image.Turned(degrees);
        return UprightLines.From(turned, degrees, _finder.Find(turned, ct));
    }

    // Small words show the language; a receipt may have too few, and then the letters decide.
    private bool IsEnglish(Page page, UprightLines print, CancellationToken ct) => OcrLanguage.Detect(page) is { } language
        ? language == OcrLanguage.First
        : SampleCrops(print) is var lines && Probability(lines, Script.English, ct) >= Probability(lines, Script.Latin, ct);

    private double Probability(List<LineCrop> lines, Script script, CancellationToken ct) =>
        lines.Select(line => _reader.Read(line, script, ct).Probability).DefaultIfEmpty(1).Average();

    private static List<LineCrop> SampleCrops(UprightLines print) =>
    [
        .. print.Lines.OrderByDescending(line => line.Width / line.Height).Take(TriedLines)
            .Select(line => LineCrop.Cut(print.Image, line)),
    ];

    private RecognizedLine Read(LineCrop crop, Script script, CancellationToken ct) =>
        _reader.Read(crop, script, ct) is var line && script is Script.English
            ? line
            : DroppedDigitRecovery.Recover(line, () => _reader.Read(crop, Script.English, ct));

    private Page PageOf(UprightLines print, int number, Script script, CancellationToken ct)
    {
        var lines = print.Lines.Select(line => Read(LineCrop.Cut(print.Image, line), script, ct))
            .Where(line => line.Probability >= LeastProbability);
        var rows = LineRows.Group(lines, print.Skew);
        Word[] words = [.. rows.SelectMany((row, i) => row.SelectMany(line => LineWords.Split(line, i, i)))];
        return new(number, print.Image.Width, print.Image.Height, words, print.Rotation, print.Skew * 180 / Math.PI);
    }
}
