using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>Blocks of name and address that a label heads: "Bill to" and what stands under it.</summary>
public sealed class PartyBlocks
{
    private const int MostRows = 9;

    // A blank line may stand under the label, and within an address that is set wide.
    private const double WidestRowGapInTextHeights = 1.9;

    private const int LongestFirstLanguageInWords = 5;

    // Every word is looked for in each of them. A letter has one customer, a file of letters one a page.
    private const int MostBlocks = 200;

    private readonly IReadOnlyList<(int Page, Box Box)> _blocks;

    private PartyBlocks(IReadOnlyList<(int Page, Box Box)> blocks) => _blocks = blocks;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _blocks.Count == 0;

    /// <summary>Whether a box lies in one of the blocks.</summary>
    public bool Hold(int page, Box box)
    {
        for (var i = 0; i < _blocks.Count; i++)
        {
            if (_blocks[i].Page == page && Holds(_blocks[i].Box, box))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Holds(Box block, Box box) => box.CenterY >= block.Top && box.CenterY <= block.Bottom
        && box.Left < block.Right && box.Right > block.Left && box.CenterX >= block.Left - 1 && box.Left <= block.Right;

    internal static PartyBlocks Find(LabelledDocument document, LabelKind kind) => new(document.AllLabels
        .Where(h => h.Kind == kind && Heads(h)).Take(MostBlocks)
        .Select(h => (h.Row.Page, Block(document, h))).ToList());

    // "To" in running text heads nothing: the label opens its segment and ends it, or a colon follows.
    internal static bool Heads(PhraseHit<LabelKind> hit)
    {
        var segment = hit.Row.SegmentAt(hit.First);
        return (hit.First == segment.First || IsBilingualLabel(hit, segment))
            && (hit.Last == segment.Last || hit.Printed.EndsWith(':') || IsMark(hit.Row.Words[Math.Min(hit.Last + 1, segment.Last)])
                || (hit.Letters >= 6 && Names(hit.Row, hit.Last + 1)));
    }

    // "Sprzedawca / Seller": the same label in a language that no list holds, and in one that does.
    private static bool IsBilingualLabel(PhraseHit<LabelKind> hit, Segment segment) =>
        hit.First - segment.First is >= 2 and <= LongestFirstLanguageInWords && hit.Row.Words[hit.First - 1].Text is "/";

    /// <summary>"Merchant fees" heads nothing: what a label names without a mark between begins with a capital or a digit.</summary>
    internal static bool Names(TextRow row, int index) =>
        index >= row.Words.Count || !char.IsLower(row.Words[index].Text[0]) || row.GapBefore(index) > 1 || row.Words[index]
            .Text.Contains('.');

    private static bool IsMark(LayoutWord word) => word.Text is ":" or "-" or "–" or "/" or "." or "|";

    private static Box Block(LabelledDocument document, PhraseHit<LabelKind> head)
    {
        var box = head.Row.BoxOf(Math.Min(head.First, head.Row.SegmentAt(head.First).First), head.Last);
        var sameRow = head.Row.Segments.FirstOrDefault(s => s.First > head.Last || (s.First <= head.Last && s.Last > head.Last));
        if (sameRow is not null && sameRow.Box.Left - head.Box.Right < 8 * head.Row.TextHeight)
        {
            box = box.Union(sameRow.Box with { Left = Math.Max(sameRow.Box.Left, head.Box.Left) });
        }

        var rows = 0;
        foreach (var row in document.Layout.From(head.Row, 1))
        {
            var next = row.Segments.Where(s => Overlaps(s.Box, box)).ToList();
            if (next.Count == 0)
            {
                continue;
            }

            var height = Math.Max(row.TextHeight, head.Row.TextHeight);
            if (++rows > MostRows || next[0]
                .Box.Top - box.Bottom > WidestRowGapInTextHeights * height || next.Any(s => IsOtherHead(document, s, head.Kind)))
            {
                break;
            }

            box = next.Aggregate(box, (b, s) => b.Union(s.Box));
        }

        return box;
    }

    private static bool IsOtherHead(LabelledDocument document, Segment segment, LabelKind kind) =>
        document.Labels[segment.Row.Index].Any(h => h.First == segment.First && h.Kind != kind && h.Letters >= 4
            && h.Kind is LabelKind.Seller or LabelKind.InvoiceNumber or LabelKind.InvoiceDate or LabelKind.OtherNumber or LabelKind.Total
                or LabelKind.DueDate or LabelKind.InvoiceTitle);

    private static bool Overlaps(Box a, Box b) => a.Left < b.Right && a.Right > b.Left;
}
