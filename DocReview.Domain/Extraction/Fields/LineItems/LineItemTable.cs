using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>The goods and services of an invoice, read as a table: headings, columns, rows, wrapped descriptions.</summary>
/// <param name="Items">In printed order.</param>
public sealed record LineItemTable(IReadOnlyList<LineItemReading> Items)
{
    /// <summary>What the lines come to, or null where there is none.</summary>
    public decimal? Sum => Items.Count == 0 ? null
        : Items.Sum(i => i.Amount is null ? 0 : decimal.Parse(i.Amount.Value, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Reads the table, by its header where there is one, else by rows whose amounts multiply.</summary>
    public static LineItemTable Read(AnalysedDocument document)
    {
        var headers = HeaderFinder.Find(document).ToList();
        var rows = headers.SelectMany((h, i) => BodyRows(document, h, headers.ElementAtOrDefault(i + 1), i == headers.Count - 1)).ToList();
        var under = new LineItemTable(rows.Count > 0 ? ItemRows.Read(document, rows) : []);
        under = under.Items.Any(i => i.Amount?.Value is not "0.00") ? under : new LineItemTable([]);
        if (under.IsSound(document))
        {
            return under;
        }

        var factors = FactorRows.Read(document);
        if (factors.Count > 0 && factors.Count >= under.Items.Count)
        {
            return new LineItemTable(factors);
        }

        var headless = HeadlessTable.Read(document);
        return under.Items.Count > 0
            && (under.MostlyMultiplies || headless.Count <= under.Items.Count) ? under : new LineItemTable(headless);
    }

    private bool MostlyMultiplies => Items.Count(i => i.Confidence >= LineItemBuilder.Multiplied) * 2 >= Items.Count;

    // Each line multiplies, or all of them come to an amount that is printed: what was taken for a header was one.
    private bool IsSound(AnalysedDocument document) => Items.Count > 0 && (Items.All(i => i.Confidence >= LineItemBuilder.Multiplied)
        || (Items.Count > 1 && Sum != 0 && document.Amounts.Any(a => a.IsMoney && a.Value == Sum)));

    // From a header to the next one or the end of its page; the last one also over pages that do not repeat it.
    private static IEnumerable<TableRow> BodyRows(AnalysedDocument document, TableHeader header, TableHeader? next, bool runsOn)
    {
        var rows = document.Layout.Rows;
        for (var i = header.Last.Index + 1; i < (next?.First.Index ?? rows.Count); i++)
        {
            if (rows[i].Page != header.Last.Page && !runsOn && rows[i].Page >= (next?.First.Page ?? int.MaxValue))
            {
                yield break;
            }

            yield return TableRow.From(rows[i], document.Tokens[i], header);
        }
    }

    /// <summary>Labels of sums: a row that begins with one is no line item.</summary>
    internal static bool IsSumLabel(LabelKind kind) => kind is LabelKind.Total or LabelKind.AmountDue or LabelKind.Net or LabelKind.Subtotal
        or LabelKind.Tax or LabelKind.Rounding or LabelKind.Paid or LabelKind.Tendered or LabelKind.Change or LabelKind.OtherAmount
        or LabelKind.PreviousBalance;

    /// <summary>An amount as a cell.</summary>
    internal static LineItemCell Cell(AmountToken token, string format) =>
        new(token.Value.ToString(format, System.Globalization.CultureInfo.InvariantCulture), token.Row.Page, token.Box);
}
