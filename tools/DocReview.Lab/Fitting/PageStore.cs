using System.Security.Cryptography;
using System.Text.Json;
using DocReview.Domain.Extraction;
using DocReview.Lab.Accuracy;
using DocReview.Lab.Invoices;

namespace DocReview.Lab.Fitting;

/// <summary>Pages as the product's reader gives them, kept between runs since reading scans takes most of the time.</summary>
/// <param name="Folder">Where they are kept; to be emptied when the reader changes.</param>
public sealed record PageStore(string Folder)
{
    public async Task<IReadOnlyList<(GroundTruth Truth, IReadOnlyList<Page> Pages)>> ReadAsync(string folder)
    {
        using var reader = new DocumentExtractor();
        Directory.CreateDirectory(Folder);
        var truths = GroundTruth.ReadAll(Path.Combine(folder, "truth.jsonl")).Where(t => t.Kind is not "xml" && t.Failure is null).ToList();
        var pages = new IReadOnlyList<Page>?[truths.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount };
        await Parallel.ForAsync(
            0, truths.Count, options, async (i, ct) => pages[i] = await PagesAsync(reader, Path.Combine(folder, truths[i].File), ct));
        return [.. truths.Zip(pages).Where(p => p.Second is not null).Select(p => (p.First, p.Second!))];
    }

    private async Task<IReadOnlyList<Page>?> PagesAsync(DocumentExtractor reader, string path, CancellationToken ct)
    {
        var kept = Path.Combine(Folder, Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(path, ct)))[..24] + ".json");
        if (File.Exists(kept)) return JsonSerializer.Deserialize<List<Page>>(await File.ReadAllBytesAsync(kept, ct));
        try
        {
            var content = await reader.Documents.ReadAsync(DocumentExtractor.Identify(path), progress: null, ct);
            await File.WriteAllBytesAsync(kept, JsonSerializer.SerializeToUtf8Bytes(content.Pages), ct);
            return content.Pages;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
