namespace DocReview.Web.Html;

/// <summary>The desk's own signs, drawn on a 16-unit grid with a 1.5 stroke.</summary>
internal static class Icons
{
    /// <summary>The path of a sign.</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such sign: a misspelt name in a page.</exception>
    public static string Path(string name) => name switch
    {
        "queued" => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 5v3.25L10 10",
        "processing" => "M14 8a6 6 0 1 1-1.8-4.3M14 2v3.5h-3.5",
        "completed" => "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4",
        "failed" => "M8 2 14.5 13.5h-13zM8 6.5v3M8 11.6v.1",
        "cancelled" => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M4 12l8-8",
        "finalized" => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M5.2 8.2l2 2 3.6-4",
        "check" => "M3 8.5 6.5 12 13 4.5",
        "close" => "M4 4l8 8M12 4l-8 8",
        "upload" => "M8 10.5v-8M4.8 5.5 8 2.3l3.2 3.2M2.5 10v3.5h11V10",
        "download" => "M8 2.5v8M4.8 7.3 8 10.5l3.2-3.2M2.5 10v3.5h11V10",
        "search" => "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.4 10.4l3.3 3.3",
        "retry" => "M2 8a6 6 0 1 0 1.8-4.3M2 2v3.5h3.5",
        "review" => "M9.5 3.5l3 3L6 13H3v-3zM8 14h5.5",
        "file" => "M4 14V2h5l3 3v9zM9 2v3h3",
        "image" => "M2.5 3.5h11v9h-11zM2.5 11l3.2-3 2.3 2 2.5-2.5 3 3M5.5 6.2v.1",
        "info" => "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 7.3V11M8 5v.1",
        "left" => "M10 3 5 8l5 5",
        "right" => "M6 3l5 5-5 5",
        "up" => "M8 13V3M4 7l4-4 4 4",
        "down" => "M8 3v10M4 9l4 4 4-4",
        "more" => "M3.5 8v.1M8 8v.1M12.5 8v.1",
        "copy" => "M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z",
        "undo" => "M2.5 6h7a4 4 0 0 1 0 8H6M5.5 3l-3 3 3 3",
        "plus" => "M8 3v10M3 8h10",
        "trash" => "M3 4.5h10M6 4.5v-2h4v2M4.5 4.5l.5 9h6l.5-9",
        "link" => "M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.5 1.5a3 3 0 0 1-4.5-4.5L4.5 7",
        "table" => "M2.5 3h11v10h-11zM2.5 6.5h11M6.5 6.5V13",
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no icon of this name."),
    };
}
