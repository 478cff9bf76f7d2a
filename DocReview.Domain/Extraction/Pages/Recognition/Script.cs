namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>Which letters a network for lines knows.</summary>
public enum Script
{
    /// <summary>English letters, digits and signs; the surest with receipts.</summary>
    English,

    /// <summary>Letters of the Latin script with their accents, and signs such as the euro.</summary>
    Latin,
}
