using System.Text;
using DocReview.Domain.Extraction;

namespace DocReview.Tests.Integration.Extraction.Pages;

/// <summary>Files that the tests wrote to break readers.</summary>
internal static class HostileSketches
{
    private const int Mutants = 25;

    public static IEnumerable<(string Name, byte[] Content, FileKind Kind)> All()
    {
        yield return ("a page of 200,000 points", new PdfSketch().Text(["x"], "/MediaBox[0 0 200000 200000]").Build(), FileKind.Pdf);
        yield return ("a page without extent", new PdfSketch().Text(["x"], "/MediaBox[0 0 0 0]").Build(), FileKind.Pdf);
        yield return ("a page as thin as a hair", new PdfSketch().Text(["x"], "/MediaBox[0 0 1 14400]").Build(), FileKind.Pdf);
        yield return ("100 MB of drawing in 100 kB", new PdfSketch().Page(new string(' ', 100_000_000), "", "").Build(), FileKind.Pdf);
        yield return ("a million words", new PdfSketch().Page(Repeated("BT /F 9 Tf 9 9 Td (aaaaaa) Tj ET ", 1_000_000), "", "").Build(),
            FileKind.Pdf);
        yield return ("arrays in arrays", new PdfSketch().Page(new string('[', 200_000), "", "").Build(), FileKind.Pdf);
        yield return ("a page tree in a circle", Replaced(Letters.Pdf(), "/Kids[5 0 R ]", "/Kids[2 0 R ]"), FileKind.Pdf);
        yield return ("a million pages by its own word", Replaced(Letters.Pdf(), "/Count 1/", "/Count 9/"), FileKind.Pdf);
        yield return ("a TIFF of directories alone",
            Unit.Intake.Formats.TiffSketch.Of(false, [.. Enumerable.Repeat((100u, 100u, 0u), 500)]), FileKind.Tiff);
        yield return ("a GIF of one huge screen", [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0x3B], FileKind.Gif);
        yield return ("a JPEG that ends early", [0xFF, 0xD8, 0xFF, 0xC0, 0, 17, 8, 3, 0x20, 2, 0x58, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1],
            FileKind.Jpeg);
        foreach (var mutant in Mutated(Letters.Pdf()))
        {
            yield return ("a letter with changed bytes", mutant, FileKind.Pdf);
        }
    }

    private static IEnumerable<byte[]> Mutated(byte[] pdf)
    {
        var random = new Random(20261121);
        for (var i = 0; i < Mutants; i++)
        {
            var mutant = pdf.ToArray();
            for (var change = 0; change < 30; change++)
            {
                mutant[random.Next(8, mutant.Length)] = (byte)random.Next(256);
            }

            yield return mutant;
        }
    }

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static byte[] Replaced(byte[] pdf, string before, string after)
    {
        var text = Encoding.Latin1.GetString(pdf);
        Assert.Contains(before, text, StringComparison.Ordinal);
        return Encoding.Latin1.GetBytes(text.Replace(before, after, StringComparison.Ordinal));
    }
}
