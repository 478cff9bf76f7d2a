using DocReview.Domain.Listing;

namespace DocReview.Web.Pages.Documents;

/// <summary>A column's head that sorts the list: first as the column is usually wanted, then the other way round.</summary>
internal sealed record SortHeader(DocumentView View, string Label, string Class, DocumentSort First, DocumentSort Second)
{
    public bool IsSorted => View.Sort == First || View.Sort == Second;

    // Newest first and the end of life first are descending; aria-sort speaks of values.
    public string? AriaSort => !IsSorted ? null
        : View.Sort is DocumentSort.NewestFirst or DocumentSort.StatusDescending ? "descending" : "ascending";

    public string Url => View.Sorted(View.Sort == First ? Second : First).Url();
}
