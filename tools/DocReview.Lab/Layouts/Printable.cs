using DocReview.Lab.Invoices;
using DocReview.Lab.Paper;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Layouts;

/// <summary>A paper ready to print.</summary>
public sealed record Printable(ILayout Layout, Invoice Invoice, Design Design, Wording Words, Locale Locale)
{
    /// <summary>Letter instead of A4.</summary>
    public bool UsLetter { get; init; }

    /// <summary>Prints to a PDF; the same paper and identity give the same bytes.</summary>
    public byte[] Pdf(string identity) => Drawn().Save(identity);

    /// <summary>Draws without saving, for what is added to the PDF before it is saved.</summary>
    public Sheet Drawn()
    {
        var sheet = Sheet();
        Layout.Draw(new Draft(Invoice, Design, Words, Locale, sheet));
        return sheet;
    }

    private Sheet Sheet() => Layout is TillLayout till
        ? new Sheet(till.Width, till.Length(this))
        : UsLetter ? new Sheet(612, 792) : new Sheet();
}
