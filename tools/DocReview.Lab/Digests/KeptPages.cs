using System.Security.Cryptography;
using System.Text.Json;
using DocReview.Domain.Extraction;
using DocReview.Lab.Accuracy;

namespace DocReview.Lab.Digests;

/// <summary>Pages as the product's reader gives them, kept as JSON by the file's content: recognition takes a second a page.</summary>
/// <param name="Folder">Where they are kept, or null to read the files each time.</param>
public sealed record KeptPages(string? Folder)
{
    /// <summary>The pages of every file that can be read, in the order of the files.</summary>
    public async Task<IReadOnlyList<(string File, IReadOnlyList<Page> Pages)>> ReadAsync(IReadOnlyList<string> files)
    {
        using var reader = new DocumentExtractor();
        if (Folder is not null) Directory.CreateDirectory(Folder);
        var read = new List<(string, IReadOnlyList<Page>)>();
        foreach (var file in files)
        {
            if (await PagesAsync(reader, file) is { Count: > 0 } pages) read.Add((file, pages));
        }

        return read;
    }

    private async Task<IReadOnlyList<Page>> PagesAsync(DocumentExtractor reader, string file)
    {
        var kept = Folder is null
            ? null : Path.Combine(Folder, Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(file)))[..24] + ".json");
        if (kept is not null && File.Exists(kept)) return JsonSerializer.Deserialize<List<Page>>(await File.ReadAllBytesAsync(kept)) ?? [];
        var pages = await FromFileAsync(reader, file);
        if (kept is not null) await File.WriteAllBytesAsync(kept, JsonSerializer.SerializeToUtf8Bytes(pages));
        return pages;
    }

    // A file that cannot be read is kept as one without pages, so that it is not tried again.
    private static async Task<IReadOnlyList<Page>> FromFileAsync(DocumentExtractor reader, string file)
    {
        try
        {
            return (await reader.Documents.ReadAsync(DocumentExtractor.Identify(file), progress: null, CancellationToken.None)).Pages;
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }
}
