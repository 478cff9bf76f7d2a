namespace DocReview.Domain.Listing;

/// <summary>Orders of the list, on the dashboard and in the API.</summary>
public enum DocumentSort
{
    /// <summary><c>-uploaded_at</c></summary>
    NewestFirst,

    /// <summary><c>uploaded_at</c></summary>
    OldestFirst,

    /// <summary><c>status</c>: in the order of a document's life cycle, newest first within a status.</summary>
    StatusAscending,

    /// <summary><c>-status</c>: against the order of a document's life cycle, newest first within a status.</summary>
    StatusDescending,
}

/// <summary>The names of the orders in addresses.</summary>
public static class DocumentSorts
{
    private static readonly (DocumentSort Sort, string Name)[] Names =
    [
        (DocumentSort.NewestFirst, "-uploaded_at"), (DocumentSort.OldestFirst, "uploaded_at"),
        (DocumentSort.StatusAscending, "status"), (DocumentSort.StatusDescending, "-status"),
    ];

    /// <summary>The order's name.</summary>
    public static string Name(this DocumentSort sort) => Names.First(pair => pair.Sort == sort).Name;

    /// <summary>The order of a name; null where no order has it.</summary>
    public static DocumentSort? Parse(string? name) =>
        Names.Where(pair => pair.Name == name).Select(pair => (DocumentSort?)pair.Sort).FirstOrDefault();
}
