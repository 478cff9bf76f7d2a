namespace DocReview.Tests.Integration.Support;

/// <summary>The PostgreSQL and the Redis that tests run on: real ones, made by <c>bin/test</c> or already there.</summary>
internal static class TestServers
{
    /// <summary>A server on which tests may create databases.</summary>
    public static string Postgres => Required("DOCREVIEW_TEST_POSTGRES");

    public static string Redis => Required("DOCREVIEW_TEST_REDIS");

    private static string Required(string name) => Environment.GetEnvironmentVariable(name)
        ?? throw new InvalidOperationException($"{name} is not set. Start the tests with bin/test, which makes the servers.");
}
