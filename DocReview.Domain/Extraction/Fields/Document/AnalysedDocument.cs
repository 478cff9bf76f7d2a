using DocReview.Domain.Extraction.Fields.Labels;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Domain.Extraction.Fields.Document;

/// <summary>A document with everything that candidates are told apart by: beside its labels the parties, its kind, its date
/// order.</summary>
public sealed class AnalysedDocument : LabelledDocument
{
    private AnalysedDocument(DocumentLayout layout, InvoiceLexicon lexicon)
        : base(layout, lexicon)
    {
        Lines = new AddressPatterns(lexicon.Streets);
        BuyerBlocks = PartyBlocks.Find(this, LabelKind.Buyer);
        SellerBlocks = PartyBlocks.Find(this, LabelKind.Seller);
        Kind = DocumentKind.Classify(this);
        DateOrder = DateOrderEvidence.Weigh(this);
    }

    /// <summary>Where the customer's name and address stand.</summary>
    public PartyBlocks BuyerBlocks { get; }

    /// <summary>Blocks that are headed as the seller's.</summary>
    public PartyBlocks SellerBlocks { get; }

    /// <summary>What sort of document it is.</summary>
    public DocumentKind Kind { get; }

    /// <summary>Whether 3/4/2025 is likelier the third of April here.</summary>
    public DateOrderEvidence DateOrder { get; }

    /// <summary>What its lines look like.</summary>
    internal AddressPatterns Lines { get; }

    /// <summary>Analyses pages, laid straight.</summary>
    public static AnalysedDocument Analyse(IReadOnlyList<Page> pages, InvoiceLexicon lexicon) =>
        new(DocumentLayout.Build([.. pages.Select(page => page.Straight())]), lexicon);
}
