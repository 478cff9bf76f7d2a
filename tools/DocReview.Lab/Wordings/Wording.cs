using DocReview.Lab.Drawing;

namespace DocReview.Lab.Wordings;

/// <summary>The words of one document, chosen from all that a language has for them.</summary>
/// <remarks>Drawn from the lab's own lists and never from the engine's lexicon, so that fitting does not teach it itself.</remarks>
public sealed class Wording
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string[]>> Lists = [];
    private readonly Dictionary<string, string> chosen;

    private Wording(string language, Dictionary<string, string> chosen) => (Language, this.chosen) = (language, chosen);

    public string Language { get; }

    public string this[string key] => chosen[key];

    /// <summary>What stands behind a label: a colon, mostly.</summary>
    public string Mark { get; init; } = ":";

    public bool Capitals { get; init; }

    /// <summary>A label as printed before its value.</summary>
    public string Label(string key)
    {
        var text = Capitals ? chosen[key].ToUpperInvariant() : chosen[key];
        return text.EndsWith(':') || text.EndsWith('#') ? text : text + Mark;
    }

    /// <summary>A label as the head of a column or box.</summary>
    public string Head(string key) => Capitals ? chosen[key].ToUpperInvariant() : chosen[key];

    public string Fill(string key, params (string Name, string Value)[] values)
    {
        var text = chosen[key];
        foreach (var (name, value) in values)
            text = text.Replace("{" + name + "}", value, StringComparison.Ordinal);
        return text;
    }

    public Wording With(string key, string text) =>
        new(Language, new(chosen) { [key] = text }) { Mark = Mark, Capitals = Capitals };

    public static IReadOnlyList<string> Months(string language) => List(language)["months"];

    /// <summary>Every word that a language has for something.</summary>
    public static IReadOnlyList<string> All(string language, string key) => List(language)[key];

    /// <summary>The usual word for everything.</summary>
    public static Wording Usual(string language) =>
        new(language, List(language).ToDictionary(e => e.Key, e => e.Value[0]));

    /// <summary>A word for everything, by chance; labels that would mean two things on one page are drawn again.</summary>
    public static Wording Draw(string language, SeededRandom random, bool capitals, string mark)
    {
        var chosen = new Dictionary<string, string>();
        foreach (var (key, texts) in List(language))
        {
            var text = random.Chance(0.25) ? texts[0] : random.Pick(texts);
            for (var tries = 0; tries < 8 && Clashes(key, text, chosen); tries++)
                text = random.Pick(texts);
            chosen[key] = text;
        }
        return new Wording(language, chosen) { Capitals = capitals, Mark = mark };
    }

    private static readonly string[][] Apart =
    [
        ["number", "credit_number", "order_no", "customer_no", "delivery_no", "project"],
        ["date", "due", "delivery_date", "order_date", "print_date", "period"],
        ["net", "total", "owed", "tax_sum", "prepaid", "carry"],
    ];

    private static bool Clashes(string key, string text, Dictionary<string, string> chosen) =>
        Apart.Where(group => group.Contains(key)).Any(group => group.Any(other =>
            other != key && chosen.TryGetValue(other, out var taken) && string.Equals(taken, text, StringComparison.OrdinalIgnoreCase)));

    private static IReadOnlyDictionary<string, string[]> List(string language)
    {
        lock (Lists)
        {
            if (!Lists.TryGetValue(language, out var list))
                Lists[language] = list = Load(language);
            return list;
        }
    }

    private static Dictionary<string, string[]> Load(string language)
    {
        using var stream = typeof(Wording).Assembly.GetManifestResourceStream(language + ".txt")
            ?? throw new ArgumentException($"No wordings for {language}.", nameof(language));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(": ", 2))
            .ToDictionary(parts => parts[0], parts => parts[1].Split('|'));
    }
}
