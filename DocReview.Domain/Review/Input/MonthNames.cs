namespace DocReview.Domain.Review.Input;

/// <summary>Months in the languages that invoices come in, found by name or by an abbreviation that only one has.</summary>
internal static class MonthNames
{
    // English, German, Dutch, French, Italian, Spanish, Portuguese; a name may stand under one month only.
    private static readonly string[] Names =
    [
        "january januar jänner januari janvier gennaio enero janeiro",
        "february februar feber februari février fevrier febbraio febrero fevereiro",
        "march märz maerz mrz maart mrt mars marzo março",
        "april avril aprile abril",
        "may mai mei maggio mayo maio",
        "june juni juin giugno junio junho",
        "july juli juillet luglio julio julho",
        "august augustus août aout agosto",
        "september septembre settembre septiembre setembro setiembre",
        "october oktober octobre ottobre octubre outubro",
        "november novembre noviembre novembro",
        "december dezember décembre decembre dicembre diciembre dezembro",
    ];

    /// <summary>The month's number, 1 to 12.</summary>
    /// <param name="word">At least three letters, in any case.</param>
    /// <returns>Null where no month, or more than one, begins with the word.</returns>
    public static int? Find(string word)
    {
        var lower = word.ToLowerInvariant();
        var months = Enumerable.Range(1, 12).Where(month => Names[month - 1].Split(' ')
            .Any(name => name.StartsWith(lower, StringComparison.Ordinal))).ToList();
        return months is [var only] ? only : null;
    }
}
