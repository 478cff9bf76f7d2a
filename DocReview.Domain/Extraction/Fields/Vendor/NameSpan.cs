using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>Words that may be a company's name.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="First">Index of its first word in the row.</param>
/// <param name="Last">Index of its last word in the row.</param>
/// <param name="SenderLine">Whether it opens a line of name, street and town, as over the window of an envelope.</param>
/// <param name="Cut">Whether more text follows in its segment.</param>
internal sealed partial record NameSpan(TextRow Row, int First, int Last, bool SenderLine, bool Cut)
{
    private const int MostWords = 9;
    private const int LongestNameLabel = 3;
    private const int LongestTradePhrase = 5;
    private const int LongestTitle = 4;

    private string? _folded;

    /// <summary>The name without surrounding marks and a registration number in brackets.</summary>
    public string Text { get; } = Tidy(Row.TextOf(First, Last));

    /// <summary>Holds its words.</summary>
    public Box Box { get; } = Row.BoxOf(First, Last);

    /// <summary>Typical height of its words: lines that slope have boxes as much higher as they are longer.</summary>
    public double TextHeight { get; } = TextRow.MedianHeight(Row.Words, First, Last);

    /// <summary>Folded, to compare with others.</summary>
    public string Folded => _folded ??= TextNormalizer.Fold(Text);

    /// <summary>Names that a segment may hold: the whole, the part before a separator, what ends in a legal form.</summary>
    public static IEnumerable<NameSpan> In(Segment segment, IReadOnlyList<PhraseHit<LabelKind>> labels, InvoiceLexicon lexicon)
    {
        // "Lieferant GmbH" may be a label and a legal form, or a name.
        return AfterLabel(segment, labels) is var first && first > segment.First
            ? From(segment, segment.First, lexicon).Concat(From(segment, first, lexicon))
            : From(segment, first, lexicon).Concat(Within(segment, lexicon)).Concat(Named(segment, lexicon))
            .Concat(Traded(segment, lexicon));
    }

    /// <summary>How many words from a word on say that a name follows: "Ragione sociale:" are two.</summary>
    public static int NameLabelAt(TextRow row, int first, int last, InvoiceLexicon lexicon)
    {
        var folded = "";
        for (var i = first; i < last && i - first < LongestNameLabel; i++)
        {
            folded += row.Words[i].Folded;
            if (lexicon.NameLabels.Contains(folded) && !(i + 1 < last && lexicon.NameLabels.Contains(folded + row.Words[i + 1].Folded)))
            {
                return i - first + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether the words before say that a company trades under another name: "… is a trading name of".</summary>
    public static bool TradesBefore(TextRow row, int first, InvoiceLexicon lexicon)
    {
        var folded = "";
        for (var i = first - 1; i >= 0 && first - i <= LongestTradePhrase; i--)
        {
            folded = row.Words[i].Folded + folded;
            if (lexicon.TradeWords.Contains(folded))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<NameSpan> Traded(Segment segment, InvoiceLexicon lexicon) => Enumerable
        .Range(segment.First + 1, segment.Last - segment.First).Where(i => TradesBefore(segment.Row, i, lexicon)).Take(1)
        .SelectMany(i => From(segment, i, lexicon));

    private static IEnumerable<NameSpan> Named(Segment segment, InvoiceLexicon lexicon) =>
        NameLabelAt(segment.Row, segment.First, segment.Last, lexicon) is > 0 and var words
            ? From(segment, segment.First + words, lexicon) : [];

    // "www.muster.de · Muster GmbH · Weg 1": a company in the midst of a line of small print.
    private static IEnumerable<NameSpan> Within(Segment segment, InvoiceLexicon lexicon)
    {
        var first = segment.First;
        for (var i = segment.First; i <= segment.Last + 1; i++)
        {
            // "… your terms apply. Muster GmbH, Weg 1": a sentence ends before the company too.
            var ended = i < segment.Last && EndsSentence(segment.Row, i);
            if (i <= segment.Last && !ended && !IsSeparator(segment.Row, i))
            {
                continue;
            }

            var from = first;
            var legal = from == segment.First ? -1
                : Enumerable.Range(from, i - from).FirstOrDefault(w => LegalForm.EndsAt(segment.Row, from, w, lexicon), -1);
            if (legal > from && legal - from < MostWords)
            {
                yield return new NameSpan(segment.Row, from, legal, false, true);
            }

            first = i + 1;
        }
    }

    private static IEnumerable<NameSpan> From(Segment segment, int first, InvoiceLexicon lexicon)
    {
        var last = segment.Last;
        var separator = Enumerable.Range(first + 1, Math.Max(0, last - first)).FirstOrDefault(i => IsSeparator(segment.Row, i));
        var sender = separator > 0 && segment.Row.TextOf(separator, last).Any(char.IsAsciiDigit);
        var end = separator > 0 ? separator - 1 : last;
        // A word that ends in a comma before an address ends the name: "Muster GmbH, Weg 1".
        var figure = Enumerable.Range(first, last - first + 1)
            .LastOrDefault(i => segment.Row.Words[i].Text.HasDigits(), -1);
        end = Enumerable.Range(first, end - first + 1)
            .FirstOrDefault(i => i < end && segment.Row.Words[i].Text.EndsWith(',') && figure > i, end);
        var legal = Enumerable.Range(first, end - first + 1).LastOrDefault(i => LegalForm.EndsAt(segment.Row, first, i, lexicon), -1);
        if (legal > first && legal < end && !Enumerable.Range(first, legal - first).Any(i => EndsSentence(segment.Row, i)))
        {
            yield return new NameSpan(segment.Row, first, legal, sender, true);
        }

        if (end - first < MostWords && !(legal == end && Enumerable.Range(first, end - first).Any(i => EndsSentence(segment.Row, i))))
        {
            yield return new NameSpan(segment.Row, first, end, sender || (end < last), end < last);
        }
    }

    // A title ends in a full stop too, but is short and has a capital: "Prof. Muster".
    private static bool EndsSentence(TextRow row, int index) =>
        (row.Words[index].Folded.Length > LongestTitle || char.IsLower(row.Words[index].Text[0]) || Sentence.IsNoAbbreviation(row, index))
        && Sentence.EndsWith(row, index) && char.IsUpper(row.Words[index + 1].Text[0]);

    private static int AfterLabel(Segment segment, IReadOnlyList<PhraseHit<LabelKind>> labels)
    {
        var head = labels.FirstOrDefault(h => h.First == segment.First && h.Last < segment.Last
            && h.Kind is LabelKind.Seller or LabelKind.AccountHolder or LabelKind.Buyer
            && (h.Printed.EndsWith(':') || (h.Letters >= 6 && PartyBlocks.Names(segment.Row, h.Last + 1)) || segment.Row.Words[h.Last + 1]
                .Text is ":"));
        var first = head is null ? segment.First : head.Last + 1;
        while (first < segment.Last && !segment.Row.Words[first].Text.Any(char.IsLetterOrDigit))
        {
            first++;
        }

        return first;
    }

    private static bool IsSeparator(TextRow row, int index) =>
        row.Words[index].Text is "•" or "·" or "-" or "–" or "—" or "|" or "●" or "*"
            or "◦" or "∙" or "▪" or "■" or "/" or "·" or "»" or "§";

    private static string Tidy(string text)
    {
        var bare = text.AsSpan().ContainsAny("({[") ? Registration().Replace(text, "") : text;
        return bare.Length > 0 && char.IsLetterOrDigit(bare[0]) && char.IsLetterOrDigit(bare[^1]) ? bare
            : Marks().Replace(bare, "").TrimStart('(').Trim();
    }

    // "(867388-U)" after a Malaysian or Singaporean name.
    [GeneratedRegex(@"\s*[\({\[]\s*(?:[A-Za-z.]{1,8}[ :.]*)?\d[\w /.-]{3,}\s*[\)}\]]?[,.]?$|\s*[\({\[]\s*$")]
    private static partial Regex Registration();

    [GeneratedRegex(@"^[^\p{L}\d(]+|[\s,;:|*'""‘’“”~=_<>\-–—]+$")]
    private static partial Regex Marks();
}
