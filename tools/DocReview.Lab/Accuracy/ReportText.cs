using System.Globalization;
using System.Text;
using DocReview.Domain.Extraction;
using DocReview.Lab.Scoring;

namespace DocReview.Lab.Accuracy;

/// <summary>Scores as Markdown tables.</summary>
public static class ReportText
{
    /// <summary>One row a group of documents: the figures that matter most.</summary>
    public static string Groups(string heading, IEnumerable<(string Name, IReadOnlyList<ScoredDocument> Documents)> groups)
    {
        var text = new StringBuilder($"| {heading} | documents | fields right | precision | inventions | all four core right | line F1 | "
            + $"ms a page |\n|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var (name, documents) in groups)
        {
            var board = Scoreboard.Count(documents);
            text.Append(CultureInfo.InvariantCulture,
                $"| {name} | {board.Documents} | {Percent(board.All.Recall)} | {Percent(board.All.Precision)} | "
                    + $"{Percent(board.All.Inventions)} ({board.All[Verdict.Invented]} of {board.All.Absent}) | "
                    + $"{Percent(board.CoreShare)} | {Percent(board.LineF1)} | {MillisecondsAPage(documents)} |\n");
        }
        return text.ToString();
    }

    public static string Fields(Scoreboard board)
    {
        var text = new StringBuilder("| field | on the page | right | wrong | missed | precision | not on the page | invented |\n"
            + "|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach (var field in InvoiceFields.All)
            text.Append(FieldRow($"`{field}`", board.Fields[field]));
        return text.Append(FieldRow("**all**", board.All)).ToString();
    }

    public static string Calibration(Reliability reliability)
    {
        var text = new StringBuilder("| confidence | fields | mean confidence | right |\n|---|--:|--:|--:|\n");
        foreach (var bin in reliability.Bins)
            text.Append(CultureInfo.InvariantCulture,
                $"| {bin.From:0.00} to {bin.To:0.00} | {bin.Count} | {bin.MeanConfidence:0.000} | {bin.RightShare:0.000} |\n");
        return text.Append(CultureInfo.InvariantCulture, $"\nExpected calibration error: {reliability.ExpectedError:0.000}.\n").ToString();
    }

    private static string FieldRow(string name, ConfusionCounts tally) => string.Create(CultureInfo.InvariantCulture,
        $"| {name} | {tally.Present} | {Percent(tally.Recall)} | {tally[Verdict.Wrong]} | {tally[Verdict.Missed]} | "
            + $"{Percent(tally.Precision)} | {tally.Absent} | {tally[Verdict.Invented]} |\n");

    private static string Percent(double share) =>
        double.IsNaN(share) ? "" : (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    private static string MillisecondsAPage(IReadOnlyList<ScoredDocument> documents)
    {
        var perPage = documents.Select(d => d.Read.Milliseconds / d.Read.Pages).Order().ToList();
        return perPage.Count == 0 ? "" : perPage[perPage.Count / 2].ToString("0", CultureInfo.InvariantCulture);
    }
}
