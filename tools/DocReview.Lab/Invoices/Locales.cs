using DocReview.Lab.Wordings;

namespace DocReview.Lab.Invoices;

/// <summary>How each language and currency usually write amounts and dates.</summary>
public static class Locales
{
    public static Locale Usual(string language, string currency)
    {
        var locale = new Locale(language, currency, DatePattern(language, currency), Wording.Months(language))
        {
            CurrencyMark = Sign(currency),
            Place = Place(language, currency),
        };
        return language switch
        {
            "en" => locale,
            "fr" => locale with { DecimalMark = ",", GroupMark = " " },
            _ => currency == "CHF"
                ? locale with { DecimalMark = ".", GroupMark = "'" }
                : locale with { DecimalMark = ",", GroupMark = "." },
        };
    }

    public static string Sign(string currency) => currency switch
    {
        "EUR" => "€",
        "GBP" => "£",
        "USD" => "$",
        "SEK" or "NOK" or "DKK" => "kr",
        "PLN" => "zł",
        "CZK" => "Kč",
        "ZAR" => "R",
        "SGD" => "S$",
        "NZD" => "$",
        "INR" => "Rs.",
        "MYR" => "RM",
        _ => currency,
    };

    private static CurrencyPlace Place(string language, string currency) => currency switch
    {
        "CHF" or "MYR" or "INR" or "DKK" => CurrencyPlace.BeforeSpaced,
        "SEK" or "PLN" or "CZK" or "NOK" => CurrencyPlace.After,
        _ => language is "en" ? CurrencyPlace.Before : language is "nl" ? CurrencyPlace.BeforeSpaced : CurrencyPlace.After,
    };

    private static string DatePattern(string language, string currency) => (language, currency) switch
    {
        ("en", "USD") => "MMMM d, yyyy",
        ("en", _) => "d MMMM yyyy",
        ("de", _) => "dd.MM.yyyy",
        ("nl", _) => "dd-MM-yyyy",
        _ => "dd/MM/yyyy",
    };
}
