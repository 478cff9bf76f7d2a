using System.Diagnostics;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Scans;

/// <summary>What a scan went through.</summary>
/// <param name="Dpi">Resolution of the glass.</param>
/// <param name="Degrees">How crooked it lay, clockwise.</param>
/// <param name="Blur">Radius in pixels.</param>
/// <param name="Contrast">1 leaves it.</param>
/// <param name="Shade">Uneven light, 0 to 1.</param>
/// <param name="Grain">Noise in grey levels.</param>
/// <param name="Specks">Dust, in pixels per million.</param>
/// <param name="Quality">Of the JPEG, 1 to 100.</param>
/// <param name="Sideways">Fed a quarter turn off.</param>
public sealed record ScanDegradation(
    int Dpi = 150, double Degrees = 0, double Blur = 0, double Contrast = 1, double Shade = 0, double Grain = 0,
    int Specks = 0, int Quality = 70, bool Sideways = false);

/// <summary>A page as the scanner gives it.</summary>
public sealed record ScannedPage(byte[] Jpeg, int Width, int Height);

/// <summary>Prints a PDF and scans it again. Needs pdftoppm and vips.</summary>
public static class Scanner
{
    public static IReadOnlyList<ScannedPage> Scan(byte[] pdf, ScanDegradation wear, SeededRandom random)
    {
        var folder = Directory.CreateTempSubdirectory("lab-scan-");
        try
        {
            var source = Path.Combine(folder.FullName, "in.pdf");
            File.WriteAllBytes(source, pdf);
            Run("pdftoppm", "-gray", "-r", wear.Dpi.ToString(), source, Path.Combine(folder.FullName, "page"));
            return [.. Directory.GetFiles(folder.FullName, "page*.pgm").Order(StringComparer.Ordinal)
                .Select(page => Wear(page, wear, random))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Scanned pages as a PDF of images.</summary>
    public static byte[] Bind(IReadOnlyList<ScannedPage> pages, int dpi, string identity)
    {
        var canvas = new Canvas(pages[0].Width * 72.0 / dpi, pages[0].Height * 72.0 / dpi);
        for (var i = 0; i < pages.Count; i++)
        {
            if (i > 0) canvas.NewPage();
            canvas.Image(pages[i].Jpeg, pages[i].Width, pages[i].Height, 0, 0, canvas.Width, canvas.Height);
        }
        return canvas.Save(identity);
    }

    private static ScannedPage Wear(string path, ScanDegradation wear, SeededRandom random)
    {
        var raster = Raster.FromPgm(File.ReadAllBytes(path));
        if (wear.Degrees != 0) raster = raster.Turned(wear.Degrees);
        raster = raster.Blurred(wear.Blur);
        raster =
            raster.Worn(wear.Contrast, wear.Shade, wear.Grain, (int)((long)wear.Specks * raster.Width * raster.Height / 1_000_000), random);
        if (wear.Sideways) raster = raster.Sideways();
        File.WriteAllBytes(path, raster.ToPgm());
        var jpeg = Path.ChangeExtension(path, ".jpg");
        Run("vips", "jpegsave", path, jpeg, "--Q", wear.Quality.ToString());
        return new ScannedPage(File.ReadAllBytes(jpeg), raster.Width, raster.Height);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} failed: {error}");
    }
}
