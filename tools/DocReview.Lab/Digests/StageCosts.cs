using System.Globalization;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.LineItems;

namespace DocReview.Lab.Digests;

/// <summary>What the engine costs a document, stage by stage: milliseconds of processor and kilobytes allocated.</summary>
public sealed class StageCosts(IReadOnlyList<IReadOnlyList<Page>> documents, int rounds)
{
    private static readonly InvoiceEngine Engine = new();
    private static readonly CandidateFinder Finder = new(InvoiceLexicon.Shipped);

    /// <summary>Prints a line a stage, after as many rounds that are not measured: code is compiled and measured for that first.</summary>
    public void Print()
    {
        Measure(documents, pages => Engine.Read(pages));
        var all = Measure(documents, pages => Engine.Read(pages));
        var analysis = Measure(documents, Analyse);
        // Every stage gets a document that no stage has seen, for a document keeps what was looked up in it.
        var lines = Less(Measure(documents, pages => LineItemTable.Read(Analyse(pages))), analysis);
        var candidates = Less(Measure(documents, pages => Finder.Find(Analyse(pages))), analysis);
        Write("analysis (layout, tokens, labels, parties)", analysis);
        Write("candidates and their features", candidates);
        Write("line items", lines);
        Write("deciding and findings (the rest)", Less(Less(Less(all, analysis), candidates), lines));
        Write("all", all);
    }

    private static AnalysedDocument Analyse(IReadOnlyList<Page> pages) => AnalysedDocument.Analyse(pages, InvoiceLexicon.Shipped);

    private Cost Measure(IReadOnlyList<IReadOnlyList<Page>> documents, Func<IReadOnlyList<Page>, object> stage)
    {
        Run(documents, stage);
        var (cpu, bytes) = (Environment.CpuUsage.TotalTime, GC.GetAllocatedBytesForCurrentThread());
        for (var round = 0; round < rounds; round++)
        {
            Run(documents, stage);
        }

        var count = rounds * documents.Count;
        return new Cost((Environment.CpuUsage.TotalTime - cpu).TotalMilliseconds / count,
            (GC.GetAllocatedBytesForCurrentThread() - bytes) / 1024.0 / count);
    }

    private static void Run(IReadOnlyList<IReadOnlyList<Page>> documents, Func<IReadOnlyList<Page>, object> stage)
    {
        foreach (var pages in documents)
        {
            stage(pages);
        }
    }

    private static Cost Less(Cost cost, Cost other) => new(cost.Milliseconds - other.Milliseconds, cost.Kilobytes - other.Kilobytes);

    private static void Write(string stage, Cost cost) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{stage,-45}{cost.Milliseconds,9:0.00} ms{cost.Kilobytes,10:0} KB"));

    private sealed record Cost(double Milliseconds, double Kilobytes);
}
