using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Amounts;

/// <summary>The table of tax rates: net, tax and gross side by side under their headings, a row for each rate, often one for all.</summary>
internal sealed class TaxRateTable
{
    private const int MostRows = 8;

    // Rows of the table may be set with a blank line between.
    private const double WidestRowGapInTextHeights = 2.5;


    private static readonly (LabelKind Kind, string Field)[] Summed =
        [(LabelKind.Net, InvoiceFields.NetAmount), (LabelKind.Tax, InvoiceFields.TaxAmount)];

    private readonly IReadOnlyList<Dictionary<LabelKind, AmountToken>> _rows;
    private readonly bool _isSummed;

    private TaxRateTable(IReadOnlyList<Dictionary<LabelKind, AmountToken>> rows)
    {
        _rows = rows;
        _isSummed = rows.Count == 1 || (rows.Count > 1 && Adds(rows, LabelKind.Net) && Adds(rows, LabelKind.Tax));
    }

    public static TaxRateTable Find(AnalysedDocument document) => new(document.Layout.Rows
        .Select(row => Below(document, row)).FirstOrDefault(rows => rows.Count > 0) ?? []);

    /// <summary>Sets <c>rates:net</c>, <c>rates:tax</c>, <c>rates:total</c> on the sums of the table, <c>one_of_rates</c> on its other
    /// amounts.</summary>
    public FeatureSet AddTo(FeatureSet features, AmountToken amount)
    {
        foreach (var (row, index) in _rows.Select((r, i) => (r, i)))
        {
            foreach (var (kind, token) in row.Where(c => c.Value == amount))
            {
                features.Set(_isSummed && index == _rows.Count - 1 ? "rates:" + InvoiceLexicon.SectionName(kind) : "one_of_rates", true);
            }
        }

        return features;
    }

    /// <summary>Net and tax over all rates, where the table has several rates and does not add them up.</summary>
    public IEnumerable<Candidate> Sums() =>
        _isSummed || _rows.Count < 2 ? [] : Summed.Where(s => _rows.All(r => r.ContainsKey(s.Kind))).Select(s =>
    {
        var parts = _rows.Select(r => r[s.Kind]).ToList();
        return new Candidate(
            s.Field, AmountCandidates.Format(parts.Sum(p => p.Value)), string.Join(" + ", parts.Select(p => p.Printed)), parts[0].Row.Page,
            parts.Select(p => p.Box).Aggregate((a, b) => a.Union(b)), ValueOrigin.Derived, null, new FeatureSet().Set("sum_of_rates", 1));
    });

    private static IReadOnlyList<Dictionary<LabelKind, AmountToken>> Below(AnalysedDocument document, TextRow head)
    {
        var heads = document.Labels[head.Index].Where(h => h.Kind is LabelKind.Net or LabelKind.Tax or LabelKind.Total)
            .GroupBy(h => h.Kind).ToDictionary(g => g.Key, g => g.First().Box);
        if (!heads.ContainsKey(LabelKind.Net) || !heads.ContainsKey(LabelKind.Tax) || Money(document, head).Any()
            || document.Columns[head.Index].Any(c => c.Kind is ColumnKind.Description or ColumnKind.Quantity or ColumnKind.UnitPrice))
        {
            return [];
        }

        var (rows, bottom) = (new List<Dictionary<LabelKind, AmountToken>>(), head.Box.Bottom);
        foreach (var row in document.Layout.From(head, 1).Where(r => r.Words.Any(w => w.Folded.Length > 0)).Take(MostRows))
        {
            var cells = row.Box.Top - bottom > WidestRowGapInTextHeights * head.TextHeight ? [] : Cells(heads, Money(document, row));
            if (!cells.ContainsKey(LabelKind.Net) || !cells.ContainsKey(LabelKind.Tax))
            {
                break;
            }

            rows.Add(cells);
            bottom = row.Box.Bottom;
        }

        return rows;
    }

    private static IEnumerable<AmountToken> Money(AnalysedDocument document, TextRow row) =>
        document.Tokens[row.Index].OfType<AmountToken>().Where(a => !a.IsPercent && a.IsMoney);

    private static Dictionary<LabelKind, AmountToken> Cells(Dictionary<LabelKind, Box> heads, IEnumerable<AmountToken> amounts) => amounts
        .Select(a => (Amount: a, Head: heads.MinBy(h => Distance(h.Value, a.Box)).Key))
        .GroupBy(c => c.Head).ToDictionary(g => g.Key, g => g.MinBy(c => Distance(heads[g.Key], c.Amount.Box)).Amount);

    private static double Distance(Box head, Box amount) =>
        Math.Min(Math.Abs(head.Right - amount.Right), Math.Min(Math.Abs(head.CenterX - amount.CenterX), Math.Abs(head.Left - amount.Left)));

    private static bool Adds(IReadOnlyList<Dictionary<LabelKind, AmountToken>> rows, LabelKind kind) =>
        Math.Abs(rows.SkipLast(1).Sum(r => r[kind].Value) - rows[^1][kind].Value) <= MoneyTolerance.TwoCents;
}
