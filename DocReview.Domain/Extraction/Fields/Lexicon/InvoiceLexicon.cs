using System.Buffers;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Tokens;

namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>The words of all languages. Immutable; one instance serves all threads.</summary>
public sealed class InvoiceLexicon
{
    private readonly SearchValues<string> _titles;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _legalForms;

    private const string LanguagePrefix = "Lexicon.Languages.";

    /// <summary>Joins language files; where two bring the same phrase, the first keeps it.</summary>
    /// <param name="languages">By language.</param>
    /// <param name="countries">What places a document, and the streets of languages without a file.</param>
    /// <param name="currencies">Codes and marks.</param>
    public InvoiceLexicon(IReadOnlyList<LanguageFile> languages, LanguageFile countries, CurrencyParser currencies)
    {
        Languages = languages;
        Currencies = currencies;
        Countries = new CountryWords(countries);
        Streets = StreetPattern.Build([.. languages, countries]);
        Labels = Index<LabelKind>(languages, "");
        Titles = [.. Labels.Phrases.Where(p =>
            p.Kind is LabelKind.InvoiceTitle or LabelKind.CreditTitle or LabelKind.ReceiptTitle && p.Folded.Length is > 5 and < 11)
                .Select(p => p.Folded).Distinct()];
        _titles = SearchValues.Create([.. Titles], StringComparison.Ordinal);
        Columns = Index<ColumnKind>(languages, "column.");
        Statuses = Index<StatusKind>(languages, "status.");
        LegalForms = Words(languages, "legal_forms");
        _legalForms = LegalForms.GetAlternateLookup<ReadOnlySpan<char>>();
        NotNames = Words(languages, "not_names");
        IncludedWords = Words(languages, "included_words");
        NameLabels = Words(languages, "name_labels");
        OwnerWords = Words(languages, "owner_words");
        Honorifics = Words(languages, "honorifics");
        SampleWords = Words(languages, "sample_words");
        TradeWords = Words(languages, "trade_words");
        DebitWords = Words(languages, "debit_words");
        PeriodWords = Words(languages, "period_words");
        PenaltyWords = Words(languages, "penalty_words");
        PaymentWords = Words(languages, "payment_words");
        ConditionWords = Words(languages, "condition_words");
        Dates = new DateParser(Months(languages), Words(languages, "date_fillers"));
        FunctionWords = languages.SelectMany(l => l.Section("function_words").SelectMany(w => w.Split(' '))
                .Select(w => (Word: TextNormalizer.Fold(w), l.Code)))
            .ToLookup(x => x.Word, x => x.Code);
    }

    /// <summary>The files it was made of.</summary>
    public IReadOnlyList<LanguageFile> Languages { get; }

    /// <summary>Labels of fields and blocks.</summary>
    public PhraseIndex<LabelKind> Labels { get; }

    /// <summary>Folded words that invoices and credit notes are called by, the short and whole ones.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Whether one of <see cref="Titles"/> is a part of a folded text.</summary>
    internal bool HasTitle(string folded) => folded.AsSpan().ContainsAny(_titles);

    /// <summary>Headings of table columns.</summary>
    public PhraseIndex<ColumnKind> Columns { get; }

    /// <summary>Phrases about payment.</summary>
    public PhraseIndex<StatusKind> Statuses { get; }

    /// <summary>Folded legal forms of companies: gmbh, ltd, sdnbhd.</summary>
    public FrozenSet<string> LegalForms { get; }

    /// <summary>Whether folded letters are a legal form.</summary>
    internal bool IsLegalForm(ReadOnlySpan<char> folded) => _legalForms.Contains(folded);

    /// <summary>Folded words that a company's name does not consist of: greetings, titles, slogans.</summary>
    public FrozenSet<string> NotNames { get; }

    /// <summary>Folded words that open a line whose amount is inside another's: "of which", "davon".</summary>
    public FrozenSet<string> IncludedWords { get; }

    /// <summary>Folded words before the name of a party, the seller's or the buyer's: "Denominazione", "Company name".</summary>
    public FrozenSet<string> NameLabels { get; }

    /// <summary>Folded words before the name of a person who is written to or owns a company: "Frau", "Mme", "Inh."</summary>
    public FrozenSet<string> Honorifics { get; }

    /// <summary>Folded phrases between a trade name and the company behind it: "is a trading name of".</summary>
    public FrozenSet<string> TradeWords { get; }

    /// <summary>Folded words before the person behind a trade name: "Prop.", "Inh.".</summary>
    public FrozenSet<string> OwnerWords { get; }

    /// <summary>Folded lines that head a page which explains an invoice by an example.</summary>
    public FrozenSet<string> SampleWords { get; }

    /// <summary>Folded phrases that say that the customer's account is debited, beside which the customer's IBAN stands.</summary>
    public FrozenSet<string> DebitWords { get; }

    /// <summary>Folded beginnings or parts of words for what runs until a day: contracts, periods, offers.</summary>
    public FrozenSet<string> PeriodWords { get; }

    /// <summary>Parts of words for what is paid by whoever pays late.</summary>
    public FrozenSet<string> PenaltyWords { get; }

    /// <summary>Folded beginnings or parts of words for paying.</summary>
    public FrozenSet<string> PaymentWords { get; }

    /// <summary>Folded words that make a sentence about payment a condition or a rule: "until", "if", "not".</summary>
    public FrozenSet<string> ConditionWords { get; }

    /// <summary>Words that place a document.</summary>
    public CountryWords Countries { get; }

    /// <summary>Matches a line that names a street, a building or a post box.</summary>
    internal Regex Streets { get; }

    /// <summary>Reads dates in every language.</summary>
    public DateParser Dates { get; }

    /// <summary>Reads currencies.</summary>
    public CurrencyParser Currencies { get; }

    /// <summary>Folded words that tell a language, with the codes of the languages that use them.</summary>
    public ILookup<string, string> FunctionWords { get; }

    /// <summary>The lexicon that ships with the product.</summary>
    public static InvoiceLexicon Shipped { get; } = Load();

    private static InvoiceLexicon Load()
    {
        var assembly = typeof(InvoiceLexicon).Assembly;
        var languages = assembly.GetManifestResourceNames()
            .Where(n => n.Contains(LanguagePrefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(n => LanguageFile.Parse(n.Split('.')[^2], Read(assembly, n))).ToList();
        var countries = LanguageFile.Parse("countries", Read(assembly, Resource(assembly, "Lexicon.countries.txt")));
        return new InvoiceLexicon(
            languages, countries, new CurrencyParser(Read(assembly, Resource(assembly, "Lexicon.currencies.txt")).Split('\n')));
    }

    private static string Resource(Assembly assembly, string ending) =>
        assembly.GetManifestResourceNames().Single(name => name.EndsWith(ending, StringComparison.Ordinal));

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static PhraseIndex<TKind> Index<TKind>(IReadOnlyList<LanguageFile> languages, string prefix)
        where TKind : struct, Enum => new(
            from language in languages
            from kind in Enum.GetValues<TKind>()
            from phrase in language.Section(prefix + SectionName(kind))
            select (kind, phrase, language.Code));

    /// <summary>InvoiceNumber is written invoice_number in the files.</summary>
    public static string SectionName<TKind>(TKind kind)
        where TKind : struct, Enum => SectionNames<TKind>.ByKind[kind];

    private static class SectionNames<TKind>
        where TKind : struct, Enum
    {
        public static readonly FrozenDictionary<TKind, string> ByKind =
            Enum.GetValues<TKind>().ToFrozenDictionary(kind => kind, kind => Written(kind.ToString()));

        private static string Written(string name) => string.Concat(name.Select((c, i) =>
            char.IsAsciiLetterUpper(c) ? (i == 0 ? "" : "_") + char.ToLowerInvariant(c) : c.ToString()));
    }

    private static FrozenSet<string> Words(IReadOnlyList<LanguageFile> languages, string section) =>
        languages.SelectMany(l => l.Section(section)).Select(p => string.Concat(p.Split(' ').Select(TextNormalizer.Fold))).ToFrozenSet();

    private static Dictionary<string, int> Months(IReadOnlyList<LanguageFile> languages)
    {
        var months = new Dictionary<string, int>();
        foreach (var line in languages.SelectMany(l => l.Section("months")).Select(l => l.Split(' ')))
        {
            foreach (var name in line.Skip(1))
            {
                months.TryAdd(TextNormalizer.Fold(name), int.Parse(line[0]));
            }
        }

        return months;
    }
}
