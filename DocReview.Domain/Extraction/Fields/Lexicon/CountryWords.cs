using System.Collections.Frozen;

namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>Words that place a document: <c>countries.txt</c>, which says what its sections mean.</summary>
public sealed class CountryWords
{
    private const string MarkSuffix = ".mark";
    private const string UnmarkedSuffix = ".unmarked";
    private const int CodeLength = 3;

    /// <summary>Takes the file's sections; they are named by ISO 4217 codes.</summary>
    public CountryWords(LanguageFile file)
    {
        var codes = file.Sections.Select(section => section.Split('.')[0]).Where(IsCode).Distinct().ToList();
        OfSharedMarks = ByCode(file, codes, MarkSuffix);
        OfUnmarkedMoney = ByCode(file, codes, UnmarkedSuffix);
        DayFirst = file.Section("day_first").ToFrozenSet();
        MonthFirst = file.Section("month_first").ToFrozenSet();
    }

    /// <summary>By currency, the folded words that say whose a mark is that several countries share.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OfSharedMarks { get; }

    /// <summary>By currency, the folded words of where it is paid with, for pages that print no mark.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OfUnmarkedMoney { get; }

    /// <summary>Folded words of places that print the day before the month.</summary>
    public FrozenSet<string> DayFirst { get; }

    /// <summary>Folded words of places that print the month before the day.</summary>
    public FrozenSet<string> MonthFirst { get; }

    private static bool IsCode(string section) => section.Length == CodeLength && section.All(char.IsAsciiLetterUpper);

    private static FrozenDictionary<string, IReadOnlyList<string>> ByCode(LanguageFile file, IReadOnlyList<string> codes, string suffix) =>
        codes.Select(code => (Code: code, Words: (IReadOnlyList<string>)[.. file.Section(code), .. file.Section(code + suffix)]))
            .Where(entry => entry.Words.Count > 0)
            .ToFrozenDictionary(entry => entry.Code, entry => entry.Words);
}
