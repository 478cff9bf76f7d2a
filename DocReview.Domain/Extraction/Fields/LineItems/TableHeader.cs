using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Domain.Extraction.Fields.LineItems;

/// <summary>A column of the table of goods.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Left">Left edge of its heading, in the page's unit.</param>
/// <param name="Right">Right edge of its heading.</param>
internal sealed record TableColumn(ColumnKind Kind, double Left, double Right)
{
    /// <summary>How far a box is from the heading's stretch; less than 0 where they overlap.</summary>
    public double DistanceTo(Box box) => Math.Max(Left - box.Right, box.Left - Right);
}

/// <summary>The headings of a table of goods, on one row or several.</summary>
/// <param name="First">Uppermost row of the heading.</param>
/// <param name="Last">Lowest row of the heading.</param>
/// <param name="Columns">Left to right.</param>
internal sealed record TableHeader(TextRow First, TextRow Last, IReadOnlyList<TableColumn> Columns)
{
    /// <summary>Whether there is a column of a kind.</summary>
    public bool Has(ColumnKind kind) => Columns.Any(c => c.Kind == kind);
}
