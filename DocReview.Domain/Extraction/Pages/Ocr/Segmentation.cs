namespace DocReview.Domain.Extraction.Pages.Ocr;

/// <summary>How Tesseract is to look for text (its page segmentation modes).</summary>
public enum Segmentation
{
    /// <summary>Columns, tables and pictures are found by itself (mode 3).</summary>
    Automatic = 3,

    /// <summary>One column of lines in type of several sizes (mode 4).</summary>
    SingleColumn = 4,

    /// <summary>One uniform block of lines (mode 6).</summary>
    SingleBlock = 6,
}
