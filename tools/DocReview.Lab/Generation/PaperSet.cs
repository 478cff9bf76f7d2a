using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Paper;
using DocReview.Lab.Samples;
using DocReview.Lab.Scans;

namespace DocReview.Lab.Generation;

/// <summary>Invented papers as files with the truth about them, the same for the same seed.</summary>
/// <param name="Count">How many.</param>
/// <param name="Seed">Which.</param>
/// <param name="Scans">Share of them that is printed and scanned.</param>
public sealed record PaperSet(int Count, ulong Seed, double Scans)
{
    // What a till prints is kept as a picture more often than not.
    private const double TillScans = 4;

    /// <summary>The papers that the shipped weights are fitted on.</summary>
    public static PaperSet ForFitting { get; } = new(1400, 21, 0.07);

    public int WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        var truths = new Truth[Count];
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var (file, content, truth) = Make(i);
            File.WriteAllBytes(Path.Combine(folder, file), content);
            truths[i] = truth;
        });
        Truth.WriteAll(Path.Combine(folder, "truth.jsonl"), truths);
        Console.WriteLine($"{Count} papers of seed {Seed} in {folder}");
        return 0;
    }

    /// <summary>The truth about all papers, without printing them.</summary>
    public IEnumerable<Truth> Truths() => Enumerable.Range(0, Count).Select(i => TruthOf(NameOf(i), "paper", PaperInventor.Draw(SeedOf(i))));

    public Sample Make(int index)
    {
        var seed = SeedOf(index);
        var paper = PaperInventor.Draw(seed);
        var name = NameOf(index);
        var dice = Dice.For(seed, "scan");
        if (!dice.Chance(paper.Layout is TillLayout ? TillScans * Scans : Scans)) return new($"{name}.pdf", paper.Pdf(name), TruthOf($"{name}.pdf", "text_pdf", paper));
        var wear = Wear(dice, paper.Layout is TillLayout);
        var pages = Scanner.Scan(paper.Pdf(name), wear, dice);
        return pages.Count == 1 && dice.Chance(0.6)
            ? new($"{name}.jpg", pages[0].Jpeg, TruthOf($"{name}.jpg", "image_scan", paper))
            : new($"{name}.pdf", Scanner.Bind(pages, wear.Dpi, name), TruthOf($"{name}.pdf", "scan_pdf", paper));
    }

    private ulong SeedOf(int index) => Seed * 1_000_003 + (ulong)index;

    private string NameOf(int index) => $"{Seed}-{index:00000}";

    private static Truth TruthOf(string file, string kind, Printable paper) =>
        PaperTruth.Of(file, kind, paper) with { Notes = paper.Invoice.Seller.Country };

    private static ScanWear Wear(Dice dice, bool receipt) => new(
        Dpi: receipt ? dice.Pick([150, 200, 250]) : dice.Pick([120, 150, 200, 200]),
        Degrees: dice.Chance(0.7) ? dice.Between(-1.8, 1.8) : 0,
        Blur: dice.Between(0, 0.9),
        Contrast: dice.Between(0.6, 1),
        Shade: dice.Between(0, 0.25),
        Grain: dice.Between(0, 26),
        Specks: dice.Int(0, 200),
        Quality: dice.Int(28, 85),
        Sideways: dice.Chance(0.04));
}
