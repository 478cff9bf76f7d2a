using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Data;

/// <summary>Searches documents by words, on the trigram index.</summary>
public static class DocumentSearch
{
    /// <summary>Documents whose file name, vendor or invoice number contains the text, in any case; all for an empty text.</summary>
    public static IQueryable<Document> Matching(this IQueryable<Document> documents, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? documents
            : documents.Where(d => EF.Functions.Like(EF.Property<string>(d, DocumentConfiguration.SearchText), Pattern(text), "\\"));

    /// <summary>Documents whose file name contains the text, in any case; all for an empty text.</summary>
    public static IQueryable<Document> WithFilename(this IQueryable<Document> documents, string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? documents
            : documents.Matching(text).Where(d => EF.Functions.Like(d.OriginalFilename.ToLower(), Pattern(text), "\\"));

    // The column is lower case by PostgreSQL's rules, which for all but a few letters are .NET's.
    private static string Pattern(string text) =>
        $"%{text.Trim().ToLowerInvariant().Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
