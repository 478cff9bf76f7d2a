using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>The lines that stand close under a name: whoever writes tells how to be reached, whoever is written to only where.</summary>
/// <param name="HasAddress">Whether a street or a town is among them.</param>
/// <param name="HasIds">Whether a telephone, an address of the web, a bank account or a number of a register is.</param>
/// <param name="TownIsNext">Whether the next line is a postcode and a town: then this one is a street as likely as a name.</param>
internal readonly record struct NameBlock(bool HasAddress, bool HasIds, bool TownIsNext)
{
    private const int MostRows = 8;

    // The lines of an address are set solid; a blank line ends the block.
    private const double WidestRowGapInTextHeights = 0.9;

    private const int MostRowsBeside = 3;
    private const int FewestBeside = 2;

    // The imprint stands in the last quarter of the page.
    private const double FootTopInPageHeights = 0.75;

    // Where the window of an envelope shows the address, under whatever heads the letter.
    private const double WindowTopInPageHeights = 0.125;
    private const double WindowBottomInPageHeights = 0.36;
    private const double LongestSheetInWidths = 1.6;

    /// <summary>What the lines under a name, behind it and beside it say of whose it is.</summary>
    public static FeatureSet AddTo(FeatureSet features, AnalysedDocument document, NameSpan span, Func<Segment, bool> isId, bool opens)
    {
        var (block, top) = (Under(document, span, isId), document.Layout.RelativeTop(span.Row));
        var named = span.Text.Length > 2
            && (opens || LegalForm.EndsAt(span.Row, span.First, span.Last, document.Lexicon) || IsBeforeLegalForm(document, span));
        return features
            .Set(NameFeatureNames.BareBlock, block.IsBare).Set(NameFeatureNames.OwnBlock, block is { HasAddress: true, HasIds: true })
            .Set("over_town", block.TownIsNext)
            .Set("street", span.Text.Any(char.IsAsciiDigit) && (block.TownIsNext || IsBeforeTown(document, span)))
            .Set("window",
                block.IsBare && IsSheet(document.Layout.Pages[span.Row.Page]) && span.Row.Page == document.Layout.Rows[0]
                    .Page && top is > WindowTopInPageHeights and < WindowBottomInPageHeights)
            .Set(NameFeatureNames.Imprint, named && IsImprint(document, span, isId))
            .Set(NameFeatureNames.ColumnsBeside, top > FootTopInPageHeights && HasColumnsBeside(document, span));
    }

    // "Plantsoen 21, 2311 KG Leiden": what has a digit before a postcode is a street.
    private static bool IsBeforeTown(AnalysedDocument document, NameSpan span) => span.Last < Sentence.SegmentAt(span.Row, span.First).Last
        && span.Row.TextOf(span.Last + 1, Math.Min(span.Last + 3, span.Row.Words.Count - 1))
        .TrimStart(',', ' ', '·', '-', '–') is { Length: > 0 } next
        && char.IsAsciiDigit(next[0]) && document.Lines.IsTown(next);

    // What comes off a roll goes into no envelope.
    private static bool IsSheet(Page page) => page.Height < LongestSheetInWidths * page.Width;

    // "Muster – SAS au capital de …": what sort of company it is stands behind a dash.
    private static bool IsBeforeLegalForm(AnalysedDocument document, NameSpan span) => span.Last + 2 < span.Row.Words.Count
        && span.Row.Words[span.Last + 1].Folded.Length == 0 && span.Row.Words[span.Last + 2] is var form && char.IsUpper(form.Text[0])
        && document.Lexicon.LegalForms.Contains(form.Folded);

    private bool IsBare => HasAddress && !HasIds;

    private static NameBlock Under(AnalysedDocument document, NameSpan span, Func<Segment, bool> isId)
    {
        var (box, height) = (span.Box, span.Row.TextHeight);
        var (address, ids, bottom, left, right) = (false, false, box.Bottom, box.Left, box.Right);
        bool? town = null;
        foreach (var row in document.Layout.From(span.Row, 1).Take(MostRows * 2))
        {
            if (row.Box.Top - bottom > WidestRowGapInTextHeights * height)
            {
                break;
            }

            foreach (var segment in row.Segments.Where(s =>
                s.Box.CenterY > bottom && (Math.Abs(s.Box.Left - left) < height || Math.Abs(s.Box.Right - right) < height)))
            {
                if (segment.Box.Top - bottom > WidestRowGapInTextHeights * height)
                {
                    return new NameBlock(address, ids, town is true);
                }

                town ??= document.Lines.IsTown(segment.Text) && !document.Lines.IsStreet(segment.Text);
                (address, ids, bottom) = (address || document.Lines.IsAddress(segment.Text), ids || isId(segment), segment.Box.Bottom);
            }
        }

        return new NameBlock(address, ids, town is true);
    }

    // A name that is followed in its own line, or the next, by an address and by ids is in the small print of whoever writes.
    private static bool IsImprint(AnalysedDocument document, NameSpan span, Func<Segment, bool> isId)
    {
        var segment = Sentence.SegmentAt(span.Row, span.First);
        if (span.Last == segment.Last)
        {
            return false;
        }

        var next = document.Layout.From(span.Row, 1).Take(1).SelectMany(r => r.Segments)
            .Where(s =>
                s.Box.Top - segment.Box.Bottom < WidestRowGapInTextHeights * span.Row.TextHeight
                    && Math.Abs(s.Box.Left - segment.Box.Left) < span.Row.TextHeight).ToList();
        var rest = new Segment(span.Row, span.Last + 1, segment.Last);
        return document.Lines.IsAddress(rest.Text + " " + next.FirstOrDefault()?.Text) && (next.Prepend(rest).Any(isId)
            || document.Labels[span.Row.Index]
            .Any(h =>
                h.First > span.Last
                    && h.Last <= segment.Last && h.Kind is LabelKind.VatId or LabelKind.CompanyNumber or LabelKind.TaxNumber));
    }

    // Columns of ids and accounts beside the name: the foot of a page.
    private static bool HasColumnsBeside(AnalysedDocument document, NameSpan span) =>
        document.Labels.Skip(span.Row.Index).Take(MostRowsBeside)
        .SelectMany(l => l)
        .Count(h => h.Row.Page == span.Row.Page && h.Box.Left > span.Box.Right && h.Row.SegmentAt(h.First).First == h.First
            && h.Kind is LabelKind.VatId or LabelKind.CompanyNumber or LabelKind.TaxNumber or LabelKind.Iban
            or LabelKind.Bank) >= FewestBeside;
}
