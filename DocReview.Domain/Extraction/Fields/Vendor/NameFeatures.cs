using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>What tells a company's name from the other lines of a page.</summary>
internal static class NameFeatures
{
    private const int RowsToAddress = 3;

    // An address of six lines with its spacing.
    private const double BlockInTextHeights = 9;

    // Rows as near to a name as its block, where they do not lie over each other.
    private const int MostRowsNear = 40;
    private const double WidestRowGapInTextHeights = 0.9;
    private const int FewestLetters = 3;

    // "Lot PT" and "Jalan SS" are places, "Kopi Lane Pte Ltd" is a company.
    private const int ShortestInStreet = 3;

    // What somebody wrote by hand is read like this.
    private const double Unsure = 0.65;

    public static FeatureSet Describe(AnalysedDocument document, NameSpan span, LabelContext context)
    {
        var row = span.Row;
        var box = row.BoxOf(span.First, span.Last);
        var words = new List<LayoutWord>(span.Last - span.First + 1);
        for (var i = span.First; i <= span.Last; i++)
        {
            words.Add(row.Words[i]);
        }

        var (legal, street) = (LegalForm.LettersAt(row, span.First, span.Last, document.Lexicon), document.Lines.IsStreet(span.Text));
        var features = Relations(new FeatureSet(), context)
            .Set(NameFeatureNames.LegalForm, legal > (street ? ShortestInStreet : 0))
            .Set("legal_form_inside",
                Enumerable.Range(span.First, words.Count - 1).Any(i => LegalForm.EndsAt(row, span.First, i, document.Lexicon)))
            .Set("sender_line", span.SenderLine).Set("cut", span.Cut)
            .Set(NameFeatureNames.Registration, CompanyRegistration.Follows(document, span))
            .Set(NameFeatureNames.Tall, Math.Clamp((span.TextHeight / document.Layout.TextHeight) - 1, 0, 1.5))
            .Set("small", Math.Clamp(1 - (span.TextHeight / document.Layout.TextHeight), 0, 0.5))
            .Set("capitals", !span.Text.Any(char.IsLower))
            .Set("titled", words.Where(w => w.Text.Any(char.IsLetter)).All(w => char.IsUpper(w.Text.First(char.IsLetter))))
            .Set("one_word", words.Count == 1).Set("many_words", Math.Clamp((words.Count - 4) / 4.0, 0, 1))
            .Set("short", span.Folded.Length < 4)
            .Set("figures", span.Text.Count(char.IsAsciiDigit) / (double)span.Text.Length)
            .Set("ends_in_figure", char.IsAsciiDigit(span.Text[^1]))
            .Set("noise", span.Text.Count(c => !char.IsLetterOrDigit(c) && !" .,&-'()/+".Contains(c)) / (double)span.Text.Length)
            .Set("low_confidence", 1 - words.Average(w => w.Source.Confidence))
            .Set("unsure", words.Average(w => w.Source.Confidence) < Unsure)
            .Set("owner", document.Lexicon.OwnerWords.Contains(words[0].Folded));
        return Place(document, span, box, features).Set("function_words", NameWords.FunctionWords(document, words))
            .Set("not_a_name", NameWords.NotAName(document, span, words)).Set("addressed", NameWords.IsAddressed(document, span, words))
            .Set("label_words", NameWords.LabelWords(document, span))
            .Set("column_words", NameWords.ColumnWords(document, span)).Set("only_labels", NameWords.LabelWords(document, span) >= 1)
            .Set("title_inside", TitleInside(document, span))
            .Set("opens_with_name_label", NameSpan.NameLabelAt(row, span.First, span.Last, document.Lexicon) > 0)
            .Set("trades", NameSpan.TradesBefore(row, span.First, document.Lexicon)).Set("name_label", IsNamed(document, span))
            .Set("colon_inside", span.Text.Contains(": ", StringComparison.Ordinal))
            .Set("postcode", document.Lines.IsTown(span.Text))
            .Set("contact", document.Lines.IsContact(span.Text) && !IsNamedAsDomain(document, span))
            .Set("address", street && legal <= ShortestInStreet);
    }

    private static FeatureSet Place(AnalysedDocument document, NameSpan span, Box box, FeatureSet features)
    {
        var row = span.Row;
        var width = document.Layout.Pages[row.Page].Width;
        var (address, contact) = Below(document, span, box);
        var opens = OpensBlock(document, span, box);
        return NameBlock.AddTo(features, document, span, s => IsContact(document, (s.Text, [s])), opens)
            .Set("contact_below", contact).Set("opens_block", opens).Set("under_street", IsUnderStreet(document, span, box))
            .Set(NameFeatureNames.BuyerBlock, document.BuyerBlocks.Hold(row.Page, box))
            .Set("seller_block", document.SellerBlocks.Hold(row.Page, box))
            .Set("alone_on_row", row.Segments.Count == 1)
            .Set("right_half", box.CenterX > width * 0.55)
            .Set("footer", document.Layout.RelativeTop(row) > 0.82)
            .Set("middle", document.Layout.RelativeTop(row) is > 0.4 and <= 0.82)
            .Set("later_page", row.Page > document.Layout.Rows[0].Page)
            .Set("address_below", address)
            .Set("tax_id_near", Near(document, row.Index, LabelKind.VatId, LabelKind.CompanyNumber, LabelKind.TaxNumber))
            .Set("amount_on_row", document.TokenPlaces.In(row).Money > 0
                && IsOnRow(span, document.Tokens[row.Index], token => token is AmountToken { IsMoney: true }))
            .Set("date_on_row", document.TokenPlaces.In(row).Dates > 0
                && IsOnRow(span, document.Tokens[row.Index], token => token is DateToken));
    }

    private static FeatureSet Relations(FeatureSet features, LabelContext context)
    {
        features.Set(NameFeatureNames.NamedBuyer, NamesBuyer(context.Left) || NamesBuyer(context.Above));
        if (context.Left is { Strength: > 0.6 } left
            && (left.Hit.Kind is not (LabelKind.Seller or LabelKind.Buyer) || PartyBlocks.Heads(left.Hit)))
        {
            features.Set(left.Hit.Kind switch
            {
                LabelKind.Seller => "left:seller",
                LabelKind.AccountHolder => "left:account_holder",
                LabelKind.Buyer => "left:buyer",
                _ => "left:other",
            }, left.Strength);
        }

        return context.Above is { Strength: > 0.5, Hit.Kind: LabelKind.Seller or LabelKind.Buyer or LabelKind.AccountHolder } above
            && PartyBlocks.Heads(above.Hit)
            ? features.Set("above:" + InvoiceLexicon.SectionName(above.Hit.Kind), above.Strength) : features;
    }

    private static bool NamesBuyer(LabelRelation? relation) =>
        relation is { Strength: > 0.6, Hit: { Kind: LabelKind.Buyer, Letters: >= FewestLetters } } && PartyBlocks.Heads(relation.Hit);

    // "Ausgangsrechnung", "Copie de facture": titles come in more compounds than any list holds.
    private static bool TitleInside(AnalysedDocument document, NameSpan span) => document.Lexicon.HasTitle(span.Folded);

    private static bool IsNamed(AnalysedDocument document, NameSpan span)
    {
        var segment = span.Row.SegmentAt(span.First);
        return NameSpan.NameLabelAt(span.Row, segment.First, segment.Last, document.Lexicon) is > 0 and var words
            && segment.First + words == span.First;
    }

    // A name comes first in its block; what has a line close above it in its column, as large as itself, goes on with something.
    private static bool OpensBlock(AnalysedDocument document, NameSpan span, Box box) => !document.Layout.From(span.Row, -1)
        .Take(MostRowsNear).TakeWhile(r => box.Top - r.Box.Bottom < WidestRowGapInTextHeights * span.Row.TextHeight)
        .SelectMany(r =>
            r.Segments.Where(s =>
                s.Box.Bottom < box.CenterY && s.Box.Left < box.Right && s.Box.Right > box.Left && s.Box.Height < 1.25 * box.Height))
        .Any(s =>
            !document.Labels[s.Row.Index]
                .Any(h => h.First == s.First && h.Kind is LabelKind.Seller or LabelKind.Buyer or LabelKind.InvoiceTitle));

    // Under a street comes a town, in whatever country's way.
    private static bool IsUnderStreet(AnalysedDocument document, NameSpan span, Box box) => document.Layout.From(span.Row, -1)
        .Take(MostRowsNear).TakeWhile(r => box.Top - r.Box.Bottom < WidestRowGapInTextHeights * span.Row.TextHeight)
        .SelectMany(r => r.Segments)
        .FirstOrDefault(s => s.Box.Bottom < box.CenterY && Math.Abs(s.Box.Left - box.Left) < span.Row.TextHeight) is { } above
        && above.Text.Any(char.IsAsciiDigit) && document.Lines.IsStreet(above.Text);

    // Whether an address, and whether a telephone number or an id stands under a name; the pieces of a row are read as one.
    private static (bool Address, bool Contact) Below(AnalysedDocument document, NameSpan span, Box box)
    {
        var (address, contact, rows) = (false, false, 0);
        var end = Math.Min(document.Layout.Rows.Count, span.Row.Index + MostRowsNear);
        for (var i = span.Row.Index + 1; i < end && !(contact && rows >= RowsToAddress); i++)
        {
            var row = document.Layout.Rows[i];
            if (row.Page != span.Row.Page || row.Box.Top - box.Bottom >= BlockInTextHeights * span.Row.TextHeight)
            {
                break;
            }

            var pieces = row.Segments.Where(s => s.Box.Left < box.Right && s.Box.Right > box.Left).ToList();
            if (pieces.Count == 0)
            {
                continue;
            }

            var text = pieces.Count == 1 ? pieces[0].Text : string.Join(' ', pieces.Select(s => s.Text));
            address |= rows++ < RowsToAddress && !address && document.Lines.IsAddress(text);
            contact |= !contact && IsContact(document, (text, pieces));
        }

        return (address, contact);
    }

    // Whoever is written to has seldom a telephone number or a tax id under the address.
    private static bool IsContact(AnalysedDocument document, (string Text, IReadOnlyList<Segment> Segments) below) =>
        document.Lines.IsContact(below.Text) || below.Segments.Any(s => document.Labels[s.Row.Index].Any(h => h.First == s.First
            && h.Kind is LabelKind.Contact or LabelKind.VatId or LabelKind.TaxNumber or LabelKind.CompanyNumber or LabelKind.Iban
            or LabelKind.Bank));

    private static bool Near(AnalysedDocument document, int row, params ReadOnlySpan<LabelKind> kinds) =>
        document.LabelKinds.HaveAny(Math.Max(0, row - 1), 6, kinds);

    // "muster.com b.v." is a company, "www.muster.com" is where to find it.
    private static bool IsNamedAsDomain(AnalysedDocument document, NameSpan span) =>
        LegalForm.EndsAt(span.Row, span.First, span.Last, document.Lexicon) && !span.Text.Any(c => c == '@' || char.IsAsciiDigit(c));

    // What stands in another column of the row says nothing of the name.
    private static bool IsOnRow(NameSpan span, IReadOnlyList<Token> tokens, Func<Token, bool> isSought)
    {
        // Between the name and the nearest of them stands least; what stands left of the name has nothing between.
        var nearest = tokens.FirstOrDefault(isSought) is { } first && first.First <= span.Last ? first
            : tokens.FirstOrDefault(t => t.First > span.Last && isSought(t));
        return nearest is not null && !span.Row.Segments
            .Any(s => s.First > span.Last && s.Last < nearest.First && s.Words.Sum(w => w.Text.Count(char.IsLetter)) >= FewestLetters);
    }
}
