using System.Reflection;
using System.Text.RegularExpressions;
using DocReview.Tests.Support;

namespace DocReview.Tests.Architecture;

/// <summary>Web → Domain ← Jobs, and who may know what inside the domain.</summary>
public sealed partial class ArrowTests
{
    [Theory]
    [InlineData("DocReview.Domain", "DocReview.Web")]
    [InlineData("DocReview.Domain", "DocReview.Jobs")]
    [InlineData("DocReview.Web", "DocReview.Jobs")]
    [InlineData("DocReview.Jobs", "DocReview.Web")]
    public void An_assembly_does_not_know_the_other(string assembly, string other)
    {
        var references = Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name);

        Assert.DoesNotContain(other, references);
    }

    [Theory]
    [InlineData("Hangfire", "Adapters/Hangfire")]
    [InlineData("Npgsql", "Adapters", "Data")]
    [InlineData("StackExchange.Redis", "Adapters")]
    public void Only_its_adapter_knows_a_library(string library, params string[] places)
    {
        var strangers = DomainSources()
            .Where(file => Mentions(file.Text, library))
            .Where(file => !places.Any(place => file.Path.StartsWith(place, StringComparison.Ordinal)))
            .Select(file => file.Path);

        Assert.Empty(strangers);
    }

    [Fact]
    public void Only_the_sandbox_starts_child_processes()
    {
        var starters = DomainSources()
            .Where(file => file.Text.Contains("ProcessStartInfo", StringComparison.Ordinal))
            .Where(file => !file.Path.StartsWith("Adapters/Processes/", StringComparison.Ordinal))
            .Select(file => file.Path);

        Assert.Empty(starters);
    }

    [Theory]
    [InlineData("DocReview.Domain.Data")]
    [InlineData("DocReview.Domain.Adapters")]
    [InlineData("Microsoft.EntityFrameworkCore")]
    public void Extraction_knows_neither_database_nor_queue_nor_adapters(string stranger)
    {
        var knowing = DomainSources()
            .Where(file => file.Path.StartsWith("Extraction/", StringComparison.Ordinal) && Mentions(file.Text, stranger))
            .Select(file => file.Path);

        Assert.Empty(knowing);
    }

    private static bool Mentions(string source, string name) =>
        Usings().Matches(source).Any(match => (match.Groups[1].Value + ".").StartsWith(name + ".", StringComparison.Ordinal));

    private static IEnumerable<(string Path, string Text)> DomainSources()
    {
        var root = Path.Combine(Repository.Root, "DocReview.Domain");
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(root, path), File.ReadAllText(path)));
    }

    [GeneratedRegex(@"^using (?:static )?([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Usings();
}
