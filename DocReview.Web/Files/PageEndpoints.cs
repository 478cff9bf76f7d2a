using System.Text.Json;
using DocReview.Domain.Data;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake;
using Microsoft.Net.Http.Headers;

namespace DocReview.Web.Files;

/// <summary>Page images and the words on them. Neither ever changes once it is there, so browsers keep both.</summary>
internal static class PageEndpoints
{
    private const string ForEver = "private, max-age=31536000, immutable";

    public static void MapPages(this WebApplication app)
    {
        app.MapMethods("/documents/{id:guid}/pages/{number:int}-{width:int}.jpg", ["GET", "HEAD"], ImageAsync);
        app.MapMethods("/documents/{id:guid}/pages/{number:int}.json", ["GET", "HEAD"], WordsAsync);
    }

    private static async Task<IResult> ImageAsync(
        Guid id, int number, int width, HttpContext context, IFileStore store, CancellationToken ct)
    {
        var key = StorageKeys.PageImage(id, number, width);
        if (!PageSheet.Widths.Contains(width) || !await store.ExistsAsync(key, ct))
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = ForEver;
        return TypedResults.Stream(
            await store.OpenAsync(key, ct), "image/jpeg", entityTag: Tag($"{id:N}-{number}-{width}"), enableRangeProcessing: true);
    }

    private static async Task<IResult> WordsAsync(Guid id, int number, HttpContext context, ReviewDb db, CancellationToken ct)
    {
        if (await db.PageAsync(id, number, ct) is not { } page)
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.NotFound();
        }

        context.Response.Headers.CacheControl = ForEver;
        return TypedResults.Bytes(
            JsonSerializer.SerializeToUtf8Bytes(PageWords.Of(page), DomainJson.Options), "application/json",
            entityTag: Tag($"{id:N}-{number}-words"));
    }

    private static EntityTagHeaderValue Tag(string name) => new($"\"{name}\"");

    /// <summary>The words of a page, in as few bytes as a list can have.</summary>
    /// <param name="Width">Of the page, in its unit.</param>
    /// <param name="Height">In the same unit.</param>
    /// <param name="Texts">The words in reading order.</param>
    /// <param name="Boxes">Left, top, right and bottom of each word, one after the other.</param>
    /// <param name="Lines">The number of each word's line.</param>
    private sealed record PageWords(
        double Width, double Height, IEnumerable<string> Texts, IEnumerable<double> Boxes, IEnumerable<int> Lines)
    {
        public static PageWords Of(Page page) => new(
            page.Width, page.Height,
            page.Words.Select(word => word.Text),
            page.Words.SelectMany(word => new[] { word.Box.Left, word.Box.Top, word.Box.Right, word.Box.Bottom })
                .Select(value => Math.Round(value, 1)),
            page.Words.Select(word => word.Line));
    }
}
