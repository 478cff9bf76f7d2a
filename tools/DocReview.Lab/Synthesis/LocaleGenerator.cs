using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Synthesis;

/// <summary>How one vendor's software writes dates and amounts.</summary>
public static class LocaleGenerator
{
    public static Locale Draw(SeededRandom random, Place place, string language)
    {
        var usual = Home(Locales.Usual(language, place.Currency));
        var (mark, spot) = Mark(random, usual);
        return usual with
        {
            DatePattern = DatePattern(random, place, language),
            GroupMark = random.Chance(0.12) ? "" : Group(random, usual),
            DecimalMark = language == "en" && place.Currency == "EUR" && random.Chance(0.2) ? "," : usual.DecimalMark,
            CurrencyMark = mark,
            Place = spot,
            MarksLines = random.Chance(0.3),
            TrailingMinus = random.Chance(0.06),
            SplitsCents = random.Chance(0.015),
        };
    }

    /// <summary>Many write English and keep the marks of their own country.</summary>
    private static Locale Home(Locale locale) => locale.Language != "en" ? locale : locale.Currency switch
    {
        "DKK" or "NOK" => locale with { DecimalMark = ",", GroupMark = "." },
        "SEK" or "PLN" or "CZK" => locale with { DecimalMark = ",", GroupMark = " " },
        "INR" => locale with { GroupsLakhs = true },
        _ => locale,
    };

    private static string Group(SeededRandom random, Locale usual) => usual.Language switch
    {
        "en" when usual.Currency == "EUR" => usual.GroupMark,
        "fr" => random.Pick([" ", "\u00A0", "\u202F", "."]),
        "es" or "it" => random.Chance(0.15) ? " " : ".",
        _ => usual.Currency == "CHF" ? random.Pick(["'", "’", " "]) : usual.GroupMark,
    };

    private static (string Mark, CurrencyPlace Place) Mark(SeededRandom random, Locale usual)
    {
        var sign = usual.CurrencyMark;
        return random.Weighted(
            ((sign, usual.Place), 5.0),
            ((usual.Currency, CurrencyPlace.BeforeSpaced), 1.5),
            ((usual.Currency, CurrencyPlace.After), 2),
            ((sign, CurrencyPlace.BeforeSpaced), 1),
            ((sign, usual.Language == "en" ? CurrencyPlace.Before : CurrencyPlace.After), 1),
            ((Word(usual), CurrencyPlace.After), 0.4),
            (("", CurrencyPlace.None), 1.2));
    }

    private static string Word(Locale usual) => usual.Currency switch
    {
        "EUR" => usual.Language == "es" || usual.Language == "fr" ? "euros" : "Euro",
        "CHF" => "Fr.",
        "INR" => "Rs",
        _ => usual.CurrencyMark,
    };

    private static string DatePattern(SeededRandom random, Place place, string language)
    {
        if (place.Country
            is "US") return random.Pick(
                ["MM/dd/yyyy", "M/d/yyyy", "MMMM d, yyyy", "MMM d, yyyy", "MM/dd/yy", "yyyy-MM-dd", "M/d/yy", "MM-dd-yyyy", "MMM dd yyyy"]);
        if (place.Country is "SE" or "PL" or "DK" or "NO" or "FI" or "CZ") return
            random.Pick(["yyyy-MM-dd", "dd.MM.yyyy", "d.M.yyyy", "dd-MM-yyyy", "dd.MM.yy", "d MMMM yyyy", "dd/MM/yyyy"]);
        if (language == "en") return random.Pick(["d MMMM yyyy", "dd/MM/yyyy", "dd/MM/yy", "yyyy-MM-dd", "dd MMM yyyy", "dd-MMM-yyyy",
            "d MMM yy", "dd.MM.yyyy", "dd-MM-yyyy", "MMMM d, yyyy", "d/M/yyyy"]);
        return language switch
        {
            "de" => random.Pick(["dd.MM.yyyy", "dd.MM.yyyy", "dd.MM.yy", "d. MMMM yyyy", "d.M.yyyy", "dd. MMM yyyy", "yyyy-MM-dd"]),
            "nl" => random.Pick(["dd-MM-yyyy", "d MMMM yyyy", "dd/MM/yyyy", "d-M-yyyy", "dd-MM-yy", "dd.MM.yyyy", "dd MMM yyyy"]),
            "fr" => random.Pick(["dd/MM/yyyy", "d MMMM yyyy", "dd/MM/yy", "dd.MM.yyyy", "dd-MM-yyyy", "yyyy-MM-dd"]),
            "it" => random.Pick(["dd/MM/yyyy", "d MMMM yyyy", "dd-MM-yyyy", "dd/MM/yy", "dd.MM.yyyy"]),
            _ => random.Pick(["dd/MM/yyyy", "d 'de' MMMM 'de' yyyy", "dd-MM-yyyy", "dd/MM/yy", "dd.MM.yyyy"]),
        };
    }
}
