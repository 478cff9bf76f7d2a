using System.Text.RegularExpressions;
using DocReview.Tests.Support;

namespace DocReview.Tests.Architecture;

/// <summary>Sources that can be found by name and read without scrolling.</summary>
public sealed partial class SourceFileTests
{
    private const int MostColumns = 140;

    // What has no type of its own: programs, models of pages (their file is the page's), and what EF writes.
    private static readonly Regex Nameless = new(@"(^|/)Program\.cs$|\.cshtml\.cs$|/Migrations/", RegexOptions.Compiled);

    [Fact]
    public void No_line_is_longer_than_a_screen_is_wide()
    {
        var tooLong =
            from source in Repository.Sources()
            where !source.Path.Contains("/Migrations/", StringComparison.Ordinal)
            from line in source.Text.Split('\n').Select((text, index) => (text.Length, Number: index + 1))
            where line.Length > MostColumns
            select $"{source.Path}:{line.Number} has {line.Length} columns";

        Assert.Empty(tooLong);
    }

    [Fact]
    public void A_file_is_called_what_it_holds()
    {
        var misnamed = Repository.Sources()
            .Where(source => !Nameless.IsMatch(source.Path))
            .Where(source => !Types().Matches(source.Text).Any(type => type.Groups[1].Value == MainType(source.Path)))
            .Select(source => source.Path);

        Assert.Empty(misnamed);
    }

    [Fact]
    public void A_namespace_is_the_folder()
    {
        var strayed = Repository.Sources()
            .Select(source => (source.Path, Namespace: Namespace().Match(source.Text).Groups[1].Value))
            .Where(source => source.Namespace.Length > 0)
            .Where(source => source.Namespace != FolderName(source.Path))
            .Select(source => $"{source.Path} is in {source.Namespace}");

        Assert.Empty(strayed);
    }

    [Fact]
    public void A_name_means_one_type()
    {
        var shared = Repository.Sources()
            .Where(source => !Nameless.IsMatch(source.Path) && !source.Path.StartsWith("DocReview.Tests/", StringComparison.Ordinal))
            .SelectMany(source => TopLevelTypes().Matches(source.Text).Select(type => (Name: type.Groups[1].Value, source.Path)))
            .Distinct()
            .GroupBy(type => type.Name, type => type.Path)
            .Where(type => type.Count() > 1)
            .Select(type => $"{type.Key}: {string.Join(", ", type)}");

        Assert.Empty(shared);
    }

    private static string FolderName(string path) =>
        Path.GetDirectoryName(path)!.Replace("tools/", "", StringComparison.Ordinal).Replace('/', '.');

    // "Desk.Requests.cs" is a part of Desk.
    private static string MainType(string path) => Path.GetFileName(path).Split('.')[0];

    [GeneratedRegex(@"\b(?:class|record struct|record|struct|interface|enum|delegate [\w<>\[\]?., ]+) (\w+)")]
    private static partial Regex Types();

    [GeneratedRegex(@"^(?:\w+ )*(?:class|record struct|record|struct|interface|enum) (\w+)", RegexOptions.Multiline)]
    private static partial Regex TopLevelTypes();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
