using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>Several rates of tax, a line each, and no line for their sum.</summary>
internal static class TaxLines
{
    /// <summary>Neighbouring lines that are labelled as tax; none where there are not two.</summary>
    public static IReadOnlyList<LabelledAmount> Find(IReadOnlyList<LabelledAmount> amounts)
    {
        var lines = amounts.Where(a => a.Context.Left is { Hit.Kind: LabelKind.Tax, Strength: > 0.3 } && a.Token.IsMoney)
            .GroupBy(a => a.Token.Row.Index).Select(g => g.Last()).OrderBy(a => a.Token.Row.Index).ToList();
        var block = lines.Take(1).Concat(lines.Zip(lines.Skip(1))
            .TakeWhile(pair => pair.Second.Token.Row.Index - pair.First.Token.Row.Index <= 2).Select(pair => pair.Second)).ToList();
        return block.Count < 2 || (block.Select(b => b.Token.Value).Distinct().Count() < 2 && !AreHalves(block)) ? [] : block;
    }

    /// <summary>The sum of such lines, or null where there are none.</summary>
    public static Candidate? Sum(IReadOnlyList<LabelledAmount> block)
    {
        if (block.Count == 0)
        {
            return null;
        }

        var row = block[^1].Token.Row;
        var printed = string.Join(" + ", block.Select(b => b.Token.Printed));
        var box = block.Select(b => b.Token.Box).Aggregate((a, b) => a.Union(b));
        return new Candidate(
            InvoiceFields.TaxAmount, AmountCandidates.Format(block.Sum(b => b.Token.Value)), printed, row.Page, box,
            ValueOrigin.Derived, block[0].Context.Printed,
                new FeatureSet().Set("sum_of_tax_lines", 1).Set("sum_of_halves", AreHalves(block)));
    }

    // India's central and state tax are equal by law, and both are owed.
    private static bool AreHalves(IReadOnlyList<LabelledAmount> block) => block.Count == 2
        && Says(block[0], "cgst") && (Says(block[1], "sgst") || Says(block[1], "utgst"));

    private static bool Says(LabelledAmount line, string word) =>
        line.Token.Row.Words.Any(w => w.Folded.Contains(word, StringComparison.Ordinal));
}
