namespace DocReview.Lab.Digests;

/// <summary>Prints a line of hashes a file, to be compared between two trees by <c>diff</c>; or what reading them costs.</summary>
/// <param name="Files">Paths; <c>@LIST</c> stands for a file that names one a line.</param>
/// <param name="Pages">Folder to keep pages in, or null.</param>
/// <param name="Rounds">How often the engine runs to be timed; 0 to print hashes.</param>
public sealed record DigestCommand(IReadOnlyList<string> Files, string? Pages, int Rounds)
{
    public async Task<int> RunAsync()
    {
        var files = Files.SelectMany(f => f[0] == '@' ? File.ReadLines(f[1..]).Where(line => line.Length > 0) : [f]).ToList();
        var documents = await new KeptPages(Pages).ReadAsync(files);
        if (Rounds > 0)
        {
            new StageCosts([.. documents.Select(d => d.Pages)], Rounds).Print();
            return 0;
        }

        foreach (var (file, pages) in documents)
        {
            var digest = ReadingDigest.Compute(pages);
            Console.WriteLine($"{digest.Reading} {digest.Candidates} {Path.GetFileName(file)}");
        }

        return 0;
    }
}
