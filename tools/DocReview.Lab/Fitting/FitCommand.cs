using System.Globalization;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Fields.Candidates;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Scoring;
using DocReview.Lab.Accuracy;
using DocReview.Lab.Generation;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Fitting;

/// <summary>What to fit from and where to write the weights.</summary>
/// <param name="Papers">The invented papers to learn from.</param>
/// <param name="Priors">Weights set by hand, which the fit starts from.</param>
/// <param name="Target">The data file of the engine.</param>
/// <param name="Store">Folder for what may be kept between runs.</param>
/// <param name="Precision">How strongly weights are held to the priors.</param>
public sealed record FitCommand(PaperSet Papers, string Priors, string Target, string Store, double Precision)
{
    /// <summary>Folders to learn from besides, each with how much a document of it counts.</summary>
    public IReadOnlyList<(string Folder, double Weight)> Also { get; init; } = [];

    /// <summary>Folders to measure on, not learned from.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    public async Task<int> RunAsync()
    {
        var store = new PageStore(Path.Combine(Store, "pages"));
        var folder = Path.Combine(Store, string.Create(CultureInfo.InvariantCulture, $"papers-{Papers.Seed}-{Papers.Count}-{Papers.Scans}"));
        Papers.WriteTo(folder);
        var documents = await LoadAsync(store, folder, 1);
        foreach (var (also, weight) in Also) documents.AddRange(await LoadAsync(store, also, weight));
        var prior = Read(Priors);
        var fitter = new ModelFitter(prior, Precision);
        var heldOut = fitter.HeldOut(documents);
        var fitted = fitter.Fit(documents, heldOut);
        Console.WriteLine($"\n{documents.Count} documents; decisions on groups that were held out: {heldOut.Count(d => d.Right)} of {heldOut.Count} right");
        await File.WriteAllTextAsync(Target, fitted.ToJson() + "\n");
        foreach (var check in Checks.Prepend(folder)) Compare(check, await store.ReadAsync(check), prior, fitted);
        return 0;
    }

    private static async Task<List<TrainingDocument>> LoadAsync(PageStore store, string folder, double weight)
    {
        var finder = new CandidateFinder(InvoiceLexicon.Shipped);
        return [.. (await store.ReadAsync(folder)).AsParallel().AsOrdered().Select(d => TrainingDocument.Of(d.Truth, d.Pages, finder, weight))];
    }

    private static ScoringModel Read(string path)
    {
        using var stream = File.OpenRead(path);
        return ScoringModel.Parse(stream);
    }

    private static void Compare(string name, IReadOnlyList<(Invoices.Truth Truth, IReadOnlyList<Domain.Extraction.Page> Pages)> documents, ScoringModel prior, ScoringModel fitted)
    {
        List<JudgedDocument> Judged(ScoringModel model)
        {
            var engine = new InvoiceEngine(InvoiceLexicon.Shipped, model);
            return [.. documents.AsParallel().AsOrdered().Select(d => new ReadDocument(d.Truth, engine.Read(d.Pages), null, d.Pages.Count, 0).Judged())];
        }
        var (before, after) = (Judged(prior), Judged(fitted));
        Console.WriteLine($"\n## {Path.GetFileName(name.TrimEnd('/'))}");
        Console.Write(ReportText.Groups("", [("priors", before), ("fitted", after)]));
        Console.Write(ReportText.Fields(Scoreboard.Of(after)));
        Console.Write(ReportText.Calibration(Reliability.Of(before)) + ReportText.Calibration(Reliability.Of(after)));
    }
}
