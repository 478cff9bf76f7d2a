using System.Text.RegularExpressions;

namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>
/// One language's words: a text file of sections, a phrase a line. <c>(a|b|)</c> stands for alternatives,
/// <c>#</c> begins a comment. docs/extraction.md tells how to add a language.
/// </summary>
public sealed partial class LanguageFile
{
    private readonly Dictionary<string, List<string>> _sections = [];

    private LanguageFile(string code) => Code = code;

    /// <summary>ISO 639-1.</summary>
    public string Code { get; }

    /// <summary>Names of its sections.</summary>
    public IEnumerable<string> Sections => _sections.Keys;

    /// <summary>Phrases of a section, alternatives written out; none where the file has no such section.</summary>
    public IReadOnlyList<string> Section(string name) => _sections.GetValueOrDefault(name) ?? [];

    /// <summary>Reads a file.</summary>
    /// <exception cref="FormatException">A phrase stands before the first section.</exception>
    public static LanguageFile Parse(string code, string text)
    {
        var file = new LanguageFile(code);
        List<string>? section = null;
        foreach (var line in text.Split('\n').Select(l => Comment().Replace(l, "").Trim()).Where(l => l.Length > 0))
        {
            if (line[0] == '[')
            {
                file._sections[line.Trim('[', ']')] = section = file._sections.GetValueOrDefault(line.Trim('[', ']')) ?? [];
            }
            else
            {
                (section ?? throw new FormatException($"{code}: \"{line}\" stands before the first section.")).AddRange(Expand(line));
            }
        }

        return file;
    }

    /// <summary>Writes out alternatives: <c>invoice (no|number)</c> is two phrases.</summary>
    public static IEnumerable<string> Expand(string pattern)
    {
        var match = Alternatives().Match(pattern);
        return match.Success
            ? match.Groups[1].Value.Split('|').SelectMany(choice =>
                Expand(pattern[..match.Index] + choice + pattern[(match.Index + match.Length)..]))
            : [Spaces().Replace(pattern, " ").Trim()];
    }

    [GeneratedRegex(@"\(([^()]*)\)")]
    private static partial Regex Alternatives();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();
}
