namespace DocReview.Domain.Intake;

/// <summary>How storage keys are made.</summary>
public static class StorageKeys
{
    /// <summary>Prefix of uploaded files.</summary>
    public const string Originals = "originals/";

    /// <summary>Key of an uploaded file, spread over 256 folders by the random end of its id.</summary>
    public static string Original(Guid documentId) => $"{Originals}{documentId.ToString("N")[^2..]}/{documentId:N}";

    /// <summary>Prefix of a document's page images.</summary>
    public static string PageImages(Guid documentId) => $"pages/{documentId:N}/";

    /// <summary>Key of a page image.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="page">1-based.</param>
    /// <param name="width">Of the image, in pixels.</param>
    public static string PageImage(Guid documentId, int page, int width) => $"{PageImages(documentId)}{page}-{width}.jpg";
}
