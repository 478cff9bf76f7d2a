namespace DocReview.Tests.Integration.Support;

/// <summary>The PostgreSQL and the Redis that tests run on: real ones, made by <c>bin/test</c> or already there.</summary>
internal static class TestServers
{
    /// <summary>A server on which tests may create databases.</summary>
    public static string Postgres => Required("DOCREVIEW_TEST_POSTGRES");

    public static string Redis => Required("DOCREVIEW_TEST_REDIS");

    /// <summary>Where the sources are: pages and static files are served from there.</summary>
    public static string Sources { get; } = FindSources();

    private static string Required(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw new InvalidOperationException($"{name} is not set. Start the tests with bin/test, which makes the servers.");

    private static string FindSources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "DocReview.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No DocReview.sln above {AppContext.BaseDirectory}.");
    }
}
