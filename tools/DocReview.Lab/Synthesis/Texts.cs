namespace DocReview.Lab.Synthesis;

/// <summary>The lists that synthetic documents are put together from.</summary>
internal static class Texts
{
    /// <summary>Rows of a list, cut at bars; lines that begin with a number sign are remarks.</summary>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(Texts).Assembly.GetManifestResourceStream(name + ".txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('|'))];
    }
}
