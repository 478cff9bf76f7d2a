namespace DocReview.Domain.Extraction;

/// <summary>How to read. <paramref name="IgnoreEmbeddedXml"/> reads the page alone, to measure the reader.</summary>
public sealed record ReadingOptions(bool IgnoreEmbeddedXml = false);
