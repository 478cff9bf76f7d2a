namespace DocReview.Domain.Extraction.Pages.Ocr;

/// <summary>What sort of print a page is taken for when it is read by OCR. Measured on the corpus' scans; see docs.</summary>
public enum PrintLayout
{
    /// <summary>A printed sheet: crisp type in columns and tables.</summary>
    Letter,

    /// <summary>A receipt, a ticket: one column of lines in faint or dotted type, which a little blur joins.</summary>
    Receipt,
}

/// <summary>Distinguishes letters from receipts by the shape of the page.</summary>
public static class PrintLayouts
{
    // A4 is 1.41 times as high as wide, US letter 1.29, each with a margin for sloppy cropping.
    private const double LeastSheetAspect = 1.2;
    private const double MostSheetAspect = 1.5;

    /// <summary>The layout to read it as.</summary>
    public static PrintLayout OfShape(double width, double height) =>
        height / width is >= LeastSheetAspect and <= MostSheetAspect ? PrintLayout.Letter : PrintLayout.Receipt;
}
