using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Listing;

/// <summary>Which documents a list shows. Every part that is null or empty lets all through.</summary>
/// <param name="Search">Words, all of which must occur in file name, vendor or invoice number, upper and lower case alike.</param>
/// <param name="Statuses">Any of these.</param>
/// <param name="ContentType">A media type, as stored.</param>
/// <param name="From">Uploaded at this time or later.</param>
/// <param name="Before">Uploaded before this time.</param>
/// <param name="Filename">Part of the file name, upper and lower case alike.</param>
public sealed record DocumentFilter(
    string? Search = null, IReadOnlyList<DocumentStatus>? Statuses = null, string? ContentType = null,
    DateTimeOffset? From = null, DateTimeOffset? Before = null, string? Filename = null)
{
    /// <summary>Whether documents of this status pass.</summary>
    public bool Allows(DocumentStatus status) => Statuses is not { Count: > 0 } || Statuses.Contains(status);

    /// <summary>Whether words are searched for.</summary>
    public bool IsSearch => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrWhiteSpace(Filename);

    /// <summary>Whether anything but the status narrows the list: the kept counts then do not say how many match.</summary>
    public bool IsNarrowed => IsSearch || ContentType is not null || From is not null || Before is not null;
}

/// <summary>
/// Lists of documents, kept to what the indexes of <c>documents</c> answer quickly. Patterns go into the statement as
/// constants: whether the trigram index or the order of time is the quicker way depends on what is searched for.
/// </summary>
public static class DocumentFilters
{
    // Each word costs one pass over the trigram index.
    private const int MaxWords = 6;

    /// <summary>The documents that a filter lets through.</summary>
    public static IQueryable<Document> Matching(this IQueryable<Document> documents, DocumentFilter filter)
    {
        documents = documents.Containing(filter.Search).Named(filter.Filename);
        if (filter.Statuses is { Count: > 0 } statuses)
        {
            documents = documents.Where(d => statuses.Contains(d.CurrentStatus));
        }

        if (filter.ContentType is { } type)
        {
            documents = documents.Where(d => d.MimeType == type);
        }

        if (filter.From is { } from)
        {
            documents = documents.Where(d => d.UploadedAt >= from.ToUniversalTime());
        }

        return filter.Before is { } before ? documents.Where(d => d.UploadedAt < before.ToUniversalTime()) : documents;
    }

    private static IQueryable<Document> Containing(this IQueryable<Document> documents, string? search)
    {
        var words = (search ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.Take(MaxWords))
        {
            var pattern = $"%{Escape(word)}%";
            documents = documents.Where(d =>
                EF.Functions.Like(EF.Property<string>(d, DocumentConfiguration.SearchText), EF.Constant(pattern), @"\"));
        }

        return documents;
    }

    // The searched column holds the name too and has the index.
    private static IQueryable<Document> Named(this IQueryable<Document> documents, string? filename)
    {
        if (string.IsNullOrWhiteSpace(filename))
        {
            return documents;
        }

        var pattern = $"%{Escape(filename.Trim().ToLowerInvariant())}%";
        return documents.Where(d =>
            EF.Functions.Like(EF.Property<string>(d, DocumentConfiguration.SearchText), EF.Constant(pattern), @"\")
            && EF.Functions.Like(d.OriginalFilename.ToLower(), EF.Constant(pattern), @"\"));
    }

    // Taken literally: % and _ occur in file names.
    private static string Escape(string word) => word.Replace(@"\", @"\\").Replace("%", @"\%").Replace("_", @"\_");
}
