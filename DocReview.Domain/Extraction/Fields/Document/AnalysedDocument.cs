using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.Tokens;
using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>A document with everything that candidates are told apart by: labels, tokens, blocks, language.</summary>
public sealed class AnalysedDocument
{
    private AnalysedDocument(DocumentLayout layout, InvoiceLexicon lexicon)
    {
        Layout = layout;
        Lexicon = lexicon;
        var tokenizer = new Tokenizer(lexicon, layout.Words.Any(IsDollars));
        Tokens = layout.Rows.Select(r => WrappedDates.In(layout, r, tokenizer.Tokens(r), lexicon.Dates)).ToList();
        Labels = layout.Rows.Select(r => PhraseMatcher.Find(lexicon.Labels, r)).ToList();
        Statuses = layout.Rows.Select(r => PhraseMatcher.Find(lexicon.Statuses, r)).ToList();
        Columns = layout.Rows.Select(r => PhraseMatcher.Find(lexicon.Columns, r)).ToList();
        Dates = Tokens.SelectMany(t => t).OfType<DateToken>().ToList();
        Amounts = Tokens.SelectMany(t => t).OfType<AmountToken>().Where(a => !a.IsPercent).ToList();
        AllLabels = Labels.SelectMany(l => l).ToList();
        LabelKinds = new LabelKinds(Labels);
        TokenPlaces = new TokenPlaces(layout.Rows, Tokens);
        Language = LanguageGuess.Of(layout, lexicon);
        BuyerBlocks = PartyBlocks.Of(this, LabelKind.Buyer);
        SellerBlocks = PartyBlocks.Of(this, LabelKind.Seller);
        Kind = DocumentKind.Of(this);
        DateOrder = DateOrderEvidence.Of(this);
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

    /// <summary>Where the customer's name and address stand.</summary>
    public PartyBlocks BuyerBlocks { get; }

    /// <summary>Blocks that are headed as the seller's.</summary>
    public PartyBlocks SellerBlocks { get; }

    /// <summary>What sort of document it is.</summary>
    public DocumentKind Kind { get; }

    /// <summary>Whether 3/4/2025 is likelier the third of April here.</summary>
    public DateOrderEvidence DateOrder { get; }

    /// <summary>What its lines look like.</summary>
    internal LineTraits Lines { get; } = new();

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
    internal KnownSurroundings Surroundings { get; } = new();

    private static bool IsDollars(LayoutWord word) => word.Text.Length > 1 && word.Text[0] == '$' && char.IsAsciiDigit(word.Text[1]);

    /// <summary>Analyses pages, laid straight.</summary>
    public static AnalysedDocument Of(IReadOnlyList<Page> pages, InvoiceLexicon lexicon) =>
        new(DocumentLayout.Of([.. pages.Select(page => page.Straight())]), lexicon);
}
