using System.Globalization;
using System.Text;
using DocReview.Lab.Accuracy;
using DocReview.Lab.Synthesis;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Fitting;

/// <summary>What a fit is worth on documents that it did not see.</summary>
public sealed class FitReport
{
    private readonly StringBuilder text = new();

    public FitReport(DocumentSet documents, double precision) => text.Append(CultureInfo.InvariantCulture, $"""
        # What the weights are worth on documents they have not seen
        Made by `bin/fit`, with the weights themselves, from {documents.Count} synthetic documents of seed {documents.Seed},
        {documents.Scans:0.##} of them scanned, held to the priors with precision {precision}. The measures are those of
        [accuracy](accuracy.md).

        """);

    public string Text => text.ToString();

    /// <param name="name">Heading.</param>
    /// <param name="about">What the documents are.</param>
    /// <param name="groups">Rows of the table; fields and calibration are told of the first.</param>
    public void Add(string name, string about, IReadOnlyList<(string Name, IReadOnlyList<ScoredDocument> Documents)> groups)
    {
        text.Append($"\n## {name}\n{about}\n\n");
        text.Append(ReportText.Groups("", groups)).Append('\n');
        text.Append(ReportText.Fields(Scoreboard.Count(groups[0].Documents))).Append('\n');
        text.Append(ReportText.Calibration(Reliability.Measure(groups[0].Documents)));
    }
}
