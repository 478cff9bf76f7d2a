using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Ocr;

namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Reads the print of a page by networks: finds its lines, stands it upright, reads each line, and parts it into words.</summary>
public sealed class PrintReader(IPrintNetworks networks)
{
    // Less likely than this on the whole, a line is a picture, a stamp, or handwriting.
    private const double LeastOdds = 0.5;

    // Upright print has 0.8 and more, print upside down less than 0.6.
    private const double UprightOdds = 0.75;
    private const int Tried = 6;

    // A blur of one pixel joins the faint type of most receipts; more run letters into each other.
    private const int WornSmoothing = 2;

    private readonly LineFinder _finder = new(networks);
    private readonly LineReader _reader = new(networks);

    /// <summary>Whether this machine can run the networks.</summary>
    public bool IsHere => networks.AreHere;

    /// <summary>Reads an image that may lie on its side, upside down or askew.</summary>
    /// <param name="image">In its own light: the networks want no help against shadows.</param>
    /// <param name="number">Of the page.</param>
    /// <param name="ct">Ends it within a line.</param>
    /// <returns>The page in pixels, upright; its rotation and skew say how it lay.</returns>
    public Page Read(GreyImage image, int number, CancellationToken ct)
    {
        var print = Stand(image, ct);
        var page = PageOf(print, number, Script.English, ct);
        return IsEnglish(page, print, ct) ? page : PageOf(print, number, Script.Latin, ct).Mended(OcrLanguage.Of(page));
    }

    /// <summary>Reads an image for the second time, lit evenly and smoothed, in the letters that it was read in before.</summary>
    /// <param name="image">As it was the first time.</param>
    /// <param name="first">What was read the first time.</param>
    /// <param name="ct">Ends it within a line.</param>
    /// <returns>The page in pixels, turned as the first time.</returns>
    public Page ReadAgain(GreyImage image, Page first, CancellationToken ct)
    {
        var script = first.Words.All(word => System.Text.Ascii.IsValid(word.Text)) ? Script.English : Script.Latin;
        var prepared = Smoothed(Upright(PaperLight.Evened(image), first.Rotation));
        return PageOf(Turned(prepared, 0, ct), first.Number, script, ct).Mended(OcrLanguage.Of(first)) with { Rotation = first.Rotation };
    }

    private static GreyImage Upright(GreyImage image, int rotation) => rotation == 0 ? image : image.Turned(rotation);

    private static GreyImage Smoothed(GreyImage image)
    {
        image.Smooth(WornSmoothing);
        return image;
    }

    private UprightPrint Stand(GreyImage image, CancellationToken ct)
    {
        var print = Turned(image, 0, ct);
        print = print.LiesOnItsSide ? Turned(image, 90, ct) : print;
        var odds = Odds(Samples(print), Script.English, ct);
        if (odds >= UprightOdds)
        {
            return print;
        }

        var opposite = Turned(image, (print.Rotation + 180) % 360, ct);
        return Odds(Samples(opposite), Script.English, ct) > odds ? opposite : print;
    }

    private UprightPrint Turned(GreyImage image, int degrees, CancellationToken ct)
    {
        var turned = degrees == 0 ? image : image.Turned(degrees);
        return UprightPrint.Of(turned, degrees, _finder.Find(turned, ct));
    }

    // Small words tell the language; a receipt may have too few, and then the letters do.
    private bool IsEnglish(Page page, UprightPrint print, CancellationToken ct) => OcrLanguage.Told(page) is { } language
        ? language == OcrLanguage.First
        : Samples(print) is var lines && Odds(lines, Script.English, ct) >= Odds(lines, Script.Latin, ct);

    private double Odds(List<LineStrip> lines, Script script, CancellationToken ct) =>
        lines.Select(line => _reader.Read(line, script, ct).Odds).DefaultIfEmpty(1).Average();

    private static List<LineStrip> Samples(UprightPrint print) =>
        [.. print.Lines.OrderByDescending(line => line.Width / line.Height).Take(Tried).Select(line => LineStrip.Cut(print.Image, line))];

    private ReadLine Read(LineStrip strip, Script script, CancellationToken ct) => _reader.Read(strip, script, ct) is var line && script is Script.English
        ? line : LostFigures.Mended(line, () => _reader.Read(strip, Script.English, ct));

    private Page PageOf(UprightPrint print, int number, Script script, CancellationToken ct)
    {
        var lines = print.Lines.Select(line => Read(LineStrip.Cut(print.Image, line), script, ct)).Where(line => line.Odds >= LeastOdds);
        var rows = PrintRows.Of(lines, print.Skew);
        Word[] words = [.. rows.SelectMany((row, i) => row.SelectMany(line => LineWords.Of(line, i, i)))];
        return new(number, print.Image.Width, print.Image.Height, words, print.Rotation, print.Skew * 180 / Math.PI);
    }
}
