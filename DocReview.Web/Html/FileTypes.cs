namespace DocReview.Web.Html;

/// <summary>Media types by the names that people have for them.</summary>
internal static class FileTypes
{
    public static string Name(string mediaType) => mediaType switch
    {
        "application/pdf" => "PDF",
        "image/png" => "PNG",
        "image/jpeg" => "JPEG",
        "image/tiff" => "TIFF",
        "image/webp" => "WebP",
        "image/gif" => "GIF",
        "application/xml" => "XML e-invoice",
        _ => mediaType,
    };
}
