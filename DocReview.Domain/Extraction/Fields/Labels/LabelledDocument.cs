using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Labels;

/// <summary>A document as far as words alone explain it: its rows, the dates, amounts and labels in them, its language.</summary>
public class LabelledDocument
{
    /// <summary>Finds the tokens and labels of a layout.</summary>
    protected LabelledDocument(DocumentLayout layout, InvoiceLexicon lexicon)
    {
        Layout = layout;
        Lexicon = lexicon;
        var tokenizer = new Tokenizer(lexicon.Dates, lexicon.Currencies, layout.Words.Any(IsDollars));
        Tokens = layout.Rows.Select(r => WrappedDates.In(layout, r, tokenizer.Tokens(r), lexicon.Dates)).ToList();
        Labels = layout.Rows.Select(r => PhraseMatcher.Find(lexicon.Labels, r)).ToList();
        Statuses = layout.Rows.Select(r => PhraseMatcher.Find(lexicon.Statuses, r)).ToList();
        Columns = layout.Rows.Select(r => PhraseMatcher.Find(lexicon.Columns, r)).ToList();
        Dates = Tokens.SelectMany(t => t).OfType<DateToken>().ToList();
        Amounts = Tokens.SelectMany(t => t).OfType<AmountToken>().Where(a => !a.IsPercent).ToList();
        AllLabels = Labels.SelectMany(l => l).ToList();
        LabelKinds = new LabelKinds(Labels);
        TokenPlaces = new TokenPlaces(layout.Rows, Tokens);
        Language = LanguageDetector.Detect(layout, lexicon);
    }

    /// <summary>Its rows.</summary>
    public DocumentLayout Layout { get; }

    /// <summary>The words it was read with.</summary>
    public InvoiceLexicon Lexicon { get; }

    /// <summary>Dates and amounts by row, left to right.</summary>
    public IReadOnlyList<IReadOnlyList<Token>> Tokens { get; }

    /// <summary>Labels by row, left to right.</summary>
    public IReadOnlyList<IReadOnlyList<PhraseHit<LabelKind>>> Labels { get; }

    /// <summary>Phrases about payment by row, left to right.</summary>
    public IReadOnlyList<IReadOnlyList<PhraseHit<StatusKind>>> Statuses { get; }

    /// <summary>Column headings by row, left to right.</summary>
    public IReadOnlyList<IReadOnlyList<PhraseHit<ColumnKind>>> Columns { get; }

    /// <summary>ISO 639-1 code, or null where too few words tell.</summary>
    public string? Language { get; }

    /// <summary>All dates in reading order.</summary>
    public IReadOnlyList<DateToken> Dates { get; }

    /// <summary>All amounts in reading order, rates left out.</summary>
    public IReadOnlyList<AmountToken> Amounts { get; }

    /// <summary>All labels in reading order.</summary>
    internal IReadOnlyList<PhraseHit<LabelKind>> AllLabels { get; }

    /// <summary>Which kinds of label each row has.</summary>
    internal LabelKinds LabelKinds { get; }

    /// <summary>Which token a word belongs to.</summary>
    internal TokenPlaces TokenPlaces { get; }

    /// <summary>The labels around what was asked about before: several fields ask about the same words.</summary>
    internal LabelContextCache LabelContexts { get; } = new();

    private static bool IsDollars(LayoutWord word) => word.Text.Length > 1 && word.Text[0] == '$' && char.IsAsciiDigit(word.Text[1]);
}
