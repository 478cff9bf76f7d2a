namespace DocReview.Tests.Support;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Read(string relativePath) => File.ReadAllText(Path.Combine(Root, relativePath));

    /// <summary>All C# sources, with their paths from the root.</summary>
    public static IEnumerable<(string Path, string Text)> Sources() =>
        Directory.EnumerateDirectories(Root, "DocReview.*")
            .Append(Path.Combine(Root, "tools"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Select(path => (Path.GetRelativePath(Root, path), File.ReadAllText(path)));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "DocReview.sln"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside a checkout."));
}
