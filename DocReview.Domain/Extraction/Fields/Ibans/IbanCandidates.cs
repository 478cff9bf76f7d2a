using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Extraction.Fields.Ibans;

/// <summary>Account numbers of the length that their country prescribes; masked ones are none.</summary>
public sealed class IbanCandidates : ICandidateSource
{
    private const int MostWords = 9;

    // The groups of four are a space apart, in monospaced letters up to a height.
    private const double WidestGapInTextHeights = 1.0;

    // A line of the smallest print has forty.
    private const int MostWordsBefore = 100;

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document)
    {
        foreach (var row in document.Layout.Rows)
        {
            for (var i = 0; i < row.Words.Count; i++)
            {
                var span = MayBegin(row.Words[i].Text)
                    ? IdSpan.At(row, i, MostWords, WidestGapInTextHeights).LastOrDefault(s => IsIban(Correct(s)))
                    : null;
                if (span is not null)
                {
                    yield return Create(document, span, Iban.Compact(Correct(span)), span.Box);
                    i = span.Last;
                }
                else if (MayBegin(row.Words[i].Text) && WrappedIban.At(document, row, i) is { } wrapped)
                {
                    yield return Create(document, new IdSpan(row, i, wrapped.Last), wrapped.Value, wrapped.Box);
                }
            }
        }
    }

    private static Candidate Create(AnalysedDocument document, IdSpan span, string value, Box box)
    {
        var valid = Iban.IsValid(value);
        var context = LabelContext.Find(document, span.Row, span.First, span.Last);
        var features = context.AddTo(new FeatureSet())
            .Set("checksum", valid).Set("wrong_checksum", !valid)
            .Set("buyer_block", document.BuyerBlocks.Hold(span.Row.Page, span.Box))
            .Set("near_mandate", NearMandate(document, span)).Set("debited", IsDebited(document, span))
            .Set("down", document.Layout.RelativeTop(span.Row))
            .Set("later_page", span.Row.Page > document.Layout.Rows[0].Page)
            .Set("says_iban", span.Printed.Contains("IBAN", StringComparison.OrdinalIgnoreCase));
        return new Candidate(
            InvoiceFields.Iban, value, span.Printed, span.Row.Page, box, span.IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text,
            context.Printed ?? "IBAN", features)
        {
            Checks = valid ? ["iban_checksum"] : [],
        };
    }

    // Beside a mandate reference stands the customer's account, which is debited.
    private static bool NearMandate(AnalysedDocument document, IdSpan span) => document.Labels
        .Skip(Math.Max(0, span.Row.Index - 2)).Take(4).SelectMany(l => l)
        .Any(h => h.Kind == LabelKind.OtherNumber && h.Printed.Contains("andat", StringComparison.Ordinal));

    // "The amount will be collected from your account DE12 …"
    private static bool IsDebited(AnalysedDocument document, IdSpan span)
    {
        var before = TextNormalizer.Fold(span.Row.TextOf(Math.Max(0, span.First - MostWordsBefore), span.First));
        var above = span.Row.Index == 0 ? "" : TextNormalizer.Fold(document.Layout.Rows[span.Row.Index - 1].TextOf(0, MostWordsBefore));
        return document.Lexicon.DebitWords.Any(w =>
            before.Contains(w, StringComparison.Ordinal) || above.Contains(w, StringComparison.Ordinal));
    }

    private static bool MayBegin(string word) =>
        word.Length >= 2 && char.IsLetter(word[0]) && (char.IsLetter(word[1]) || char.IsAsciiDigit(word[1]));

    private static bool IsIban(string text) =>
        Iban.HasShape(text) && Iban.Compact(text) is var iban && Iban.LengthIn(iban[..2]) == iban.Length;

    private static string Correct(IdSpan span)
    {
        var text = Iban.Compact(span.Text);
        return span.IsOcr && text.Length > 4 && !Iban.IsValid(text) ? text[..2] + OcrDigits.Correct(text[2..]) : text;
    }
}
