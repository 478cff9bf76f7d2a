using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Lexicon;
using DocReview.Domain.Extraction.Fields.LineItems;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Domain.Extraction.Pages.Images;

namespace DocReview.Domain.Extraction.Fields;

/// <summary>Understands invoices of vendors never seen: types tokens, finds candidates, scores them, decides together.</summary>
public sealed class InvoiceEngine(InvoiceLexicon lexicon, ScoringModel model) : IInvoiceEngine
{
    private readonly CandidateFinder _finder = new(lexicon);
    private readonly FieldDecider _decider = new(model);

    /// <summary>The engine with the words and weights that ship with the product.</summary>
    public InvoiceEngine()
        : this(InvoiceLexicon.Shipped, ScoringModel.Shipped)
    {
    }

    /// <inheritdoc/>
    public InvoiceReading Read(IReadOnlyList<Page> pages)
    {
        var document = AnalysedDocument.Analyse(pages, lexicon);
        if (document.Kind.IsOther)
        {
            return Empty(document);
        }

        var table = LineItemTable.Read(document);
        var fields = _decider.Decide(document, _finder.Find(document), table.Sum);
        return new InvoiceReading(fields, table.Items, ExtractionWarnings.Find(document, fields), document.Kind.Type, document.Language)
            .AsShown(pages);
    }

    private static InvoiceReading Empty(AnalysedDocument document) => new(
        InvoiceFields.All.ToDictionary(f => f, _ => FieldReading.Nothing), [], [], document.Kind.Type, document.Language);
}
