using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;
using DocReview.Lab.Samples;
using DocReview.Lab.Scans;

namespace DocReview.Lab.Synthesis;

/// <summary>synthetic documents as files with the truth about them, the same for the same seed.</summary>
/// <param name="Count">How many.</param>
/// <param name="Seed">Which.</param>
/// <param name="Scans">Share of them that is printed and scanned.</param>
public sealed record DocumentSet(int Count, ulong Seed, double Scans)
{
    // What a till prints is kept as a picture more often than not.
    private const double ReceiptScans = 4;

    /// <summary>The documents that the shipped weights are fitted on.</summary>
    public static DocumentSet ForFitting { get; } = new(1400, 21, 0.07);

    public int WriteTo(string folder)
    {
        Directory.CreateDirectory(folder);
        var truths = new GroundTruth[Count];
        Parallel.For(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var (file, content, truth) = Make(i);
            File.WriteAllBytes(Path.Combine(folder, file), content);
            truths[i] = truth;
        });
        GroundTruth.WriteAll(Path.Combine(folder, "truth.jsonl"), truths);
        Console.WriteLine($"{Count} documents of seed {Seed} in {folder}");
        return 0;
    }

    /// <summary>The truth about all documents, without printing them.</summary>
    public IEnumerable<GroundTruth> Truths() =>
        Enumerable.Range(0, Count).Select(i => TruthOf(NameOf(i), "paper", DocumentGenerator.Draw(SeedOf(i))));

    public Sample Make(int index)
    {
        var seed = SeedOf(index);
        var document = DocumentGenerator.Draw(seed);
        var name = NameOf(index);
        var random = SeededRandom.For(seed, "scan");
        if (!random.Chance(document.Layout is ReceiptLayout ? ReceiptScans * Scans : Scans)) return
            new($"{name}.pdf", document.Pdf(name), TruthOf($"{name}.pdf", "text_pdf", document));
        var wear = Wear(random, document.Layout is ReceiptLayout);
        var pages = Scanner.Scan(document.Pdf(name), wear, random);
        return pages.Count == 1 && random.Chance(0.6)
            ? new($"{name}.jpg", pages[0].Jpeg, TruthOf($"{name}.jpg", "image_scan", document))
            : new($"{name}.pdf", Scanner.Bind(pages, wear.Dpi, name), TruthOf($"{name}.pdf", "scan_pdf", document));
    }

    private ulong SeedOf(int index) => Seed * 1_000_003 + (ulong)index;

    private string NameOf(int index) => $"{Seed}-{index:00000}";

    private static GroundTruth TruthOf(string file, string kind, SyntheticDocument document) =>
        DocumentTruth.From(file, kind, document) with { Notes = document.Invoice.Seller.Country };

    private static ScanDegradation Wear(SeededRandom random, bool receipt) => new(
        Dpi: receipt ? random.Pick([150, 200, 250]) : random.Pick([120, 150, 200, 200]),
        Degrees: random.Chance(0.7) ? random.Between(-1.8, 1.8) : 0,
        Blur: random.Between(0, 0.9),
        Contrast: random.Between(0.6, 1),
        Shade: random.Between(0, 0.25),
        Grain: random.Between(0, 26),
        Specks: random.Int(0, 200),
        Quality: random.Int(28, 85),
        Sideways: random.Chance(0.04));
}
