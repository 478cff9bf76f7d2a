using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Lab.Accuracy;
using DocReview.Lab.Synthesis;
using DocReview.Lab.Invoices;

namespace DocReview.Lab.Fitting;

/// <summary>What to fit from and where to write the weights.</summary>
/// <param name="Documents">The synthetic documents to learn from.</param>
/// <param name="Priors">Weights set by hand, which the fit starts from.</param>
/// <param name="Target">The data file of the engine.</param>
/// <param name="Store">Folder for what may be kept between runs.</param>
/// <param name="Precision">How strongly weights are held to the priors.</param>
public sealed record FitCommand(DocumentSet Documents, string Priors, string Target, string Store, double Precision)
{
    /// <summary>How strongly the shipped weights are held to their priors.</summary>
    public const double UsualPrecision = 16;

    /// <summary>How much a document of the corpus counts where it is learned from to measure on other vendors.</summary>
    private const double CorpusWeight = 3;

    /// <summary>Folders to measure on. They are never learned from, but to show what other vendors' documents would add.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>Lists what held-out documents got wrong.</summary>
    public bool Misses { get; init; }

    /// <summary>Where to write what the fit is worth, besides the console; null for the console alone.</summary>
    public string? Report { get; init; }

    public async Task<int> RunAsync()
    {
        var store = new PageStore(Path.Combine(Store, "pages"));
        var folder = Path.Combine(Store, FormattableString.Invariant($"documents-{Documents.Seed}-{Documents.Count}-{Documents.Scans}"));
        Documents.WriteTo(folder);
        var documents = await LoadAsync(store, folder, 1, complete: true);
        var fitter = new ModelFitter(Read(Priors), Precision);
        var heldOut = fitter.HoldOut(documents);
        var fitted = fitter.Fit(documents, heldOut) with { MadeFrom = Origin(Documents, Priors, Precision) };
        await File.WriteAllTextAsync(Target, fitted.ToJson() + "\n");
        var unseen = fitter.Score(heldOut).ToList();
        if (Misses) foreach (var document in unseen.SelectMany(g => g.Documents)) MissList.Print(document);
        var report = new FitReport(Documents, Precision);
        report.Add("Layouts held out",
            "Each family of layouts, read by a model that was fitted, calibrated and given its thresholds on the others.",
            [("all", [.. unseen.SelectMany(g => g.Documents)]), .. unseen]);
        foreach (var check in Checks)
        {
            var others = await LoadAsync(store, check, CorpusWeight, complete: false);
            if (Misses) foreach (var document in ModelFitter.Score(fitted, others)) MissList.Print(document);
            report.Add(check == Checks[0] ? "Samples" : "Corpus", "Documents that the fit does not learn from, XML left aside.",
            [
                ("fitted", ModelFitter.Score(fitted, others)),
                ("the bare priors", ModelFitter.Score(fitter.Prior, others)),
                ("fitted, other vendors of this set learned from as well", fitter.CrossValidate(documents, others, fitted)),
            ]);
        }
        Console.Write(report.Text);
        if (Report is not null) await File.WriteAllTextAsync(Report, report.Text);
        return 0;
    }

    /// <summary>What the weights are made from; everything else is the code.</summary>
    public static ModelOrigin Origin(DocumentSet documents, string priors, double precision) => new(
        documents.Seed, documents.Count, documents.Scans, precision, Hash(File.ReadAllText(priors).ReplaceLineEndings("\n")),
        Hash(string.Concat(documents.Truths().Select(t => JsonSerializer.Serialize(t, GroundTruth.Json) + "\n"))));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static async Task<List<TrainingDocument>> LoadAsync(PageStore store, string folder, double weight, bool complete)
    {
        var finder = new CandidateFinder(InvoiceLexicon.Shipped);
        return [.. (await store.ReadAsync(folder)).AsParallel().AsOrdered()
            .Select(d => TrainingDocument.From(d.Truth, d.Pages, finder, weight, complete))];
    }

    private static ScoringModel Read(string path)
    {
        using var stream = File.OpenRead(path);
        return ScoringModel.Parse(stream);
    }
}
