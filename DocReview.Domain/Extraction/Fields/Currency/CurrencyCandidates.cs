using DocReview.Domain.Extraction.Fields.Deciding;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Currency;

/// <summary>
/// Currencies by code, symbol or word, wherever they are printed. Without a mark on the page there is none, unless the page
/// was recognised from pixels and tells where it comes from: readers lose marks.
/// </summary>
public sealed class CurrencyCandidates : ICandidateSource
{
    // Each has a candidate for every currency that shares the mark; no statement of account prints as many amounts.
    private const int MostCandidates = 10_000;

    /// <inheritdoc/>
    public IEnumerable<Candidate> Find(AnalysedDocument document) => All(document).Take(MostCandidates);

    private static IEnumerable<Candidate> All(AnalysedDocument document)
    {
        var keywords = CurrencyKeywords.Find(document);
        if (document.Layout.IsOcr && keywords.Unmarked is { } home)
        {
            yield return new Candidate(InvoiceFields.Currency, home, home, null, null, ValueOrigin.Derived, null,
                new FeatureSet().Set("home", true).Set("unmarked", true));
        }

        foreach (var row in document.Layout.Rows)
        {
            foreach (var amount in document.Tokens[row.Index].OfType<AmountToken>()
                .Where(a => a.Currency is not null && !a.IsPercent && !IsNumber(a)))
            {
                foreach (var candidate in Create(document, keywords, row, amount.First, amount.Last, amount.Currency!, amount))
                {
                    yield return candidate;
                }
            }

            for (var i = 0; i < row.Words.Count; i++)
            {
                if (document.Lexicon.Currencies.Parse(row.Words[i].Text) is { } mark)
                {
                    foreach (var candidate in Create(document, keywords, row, i, i, mark, null))
                    {
                        yield return candidate;
                    }
                }
            }
        }
    }

    // "R-14377" and "BRL-5518820" are numbers of something, "R 143.77" are rands.
    private static bool IsNumber(AmountToken amount) =>
        amount.Parsed.CurrencyMark is { } mark && mark.All(char.IsLetter) && amount.Decimals != 2
        && (mark.Length == 1 || amount.Printed.Contains(mark + "-", StringComparison.Ordinal));

    private static IEnumerable<Candidate> Create(
        AnalysedDocument document, CurrencyKeywords keywords, TextRow row, int first, int last, CurrencyMark mark, AmountToken? amount)
    {
        var context = LabelContext.Find(document, row, first, last);
        for (var i = 0; i < mark.Codes.Count; i++)
        {
            var code = mark.Codes[i];
            var features = context.AddTo(new FeatureSet())
                .Set("code", mark.IsCode).Set("symbol", !mark.IsCode).Set("on_amount", amount is not null)
                .Set("lone_letter",
                    !mark.IsCode && mark.Codes.Count == 1 && row.TextOf(first, last).Length == 1 && char.IsLetter(row.Words[first].Text[0]))
                .Set("stray", row.Words[first].IsOcr && amount is null && !mark.IsCode)
                .Set("shared", mark.Codes.Count > 1).Set("less_usual", i > 0)
                .Set("country", keywords.SpeakFor(code)).Set("other_country", mark.Codes.Count > 1 && keywords.SpeakAgainst(code))
                .Set("home", code == keywords.Unmarked)
                .Set("sentence", row.SegmentAt(first) is var s && s.Last - s.First >= 9);
            var token = new IdSpan(row, first, last);
            yield return new Candidate(
                InvoiceFields.Currency, code, token.Printed, row.Page, token.Box, token.IsOcr ? ValueOrigin.Ocr : ValueOrigin.Text,
                context.Printed, features);
        }
    }
}
