using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Layouts;

/// <summary>A document ready to print.</summary>
public sealed record SyntheticDocument(ILayout Layout, Invoice Invoice, Design Design, Wording Words, Locale Locale)
{
    /// <summary>Letter instead of A4.</summary>
    public bool UsLetter { get; init; }

    /// <summary>Prints to a PDF; the same document and identity give the same bytes.</summary>
    public byte[] Pdf(string identity) => Drawn().Save(identity);

    /// <summary>Draws without saving, for what is added to the PDF before it is saved.</summary>
    public Canvas Drawn()
    {
        var canvas = Canvas();
        Layout.Draw(new Draft(Invoice, Design, Words, Locale, canvas));
        return canvas;
    }

    private Canvas Canvas() => Layout is ReceiptLayout receipt
        ? new Canvas(receipt.Width, receipt.Length(this))
        : UsLetter ? new Canvas(612, 792) : new Canvas();
}
