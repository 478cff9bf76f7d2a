using System.Text;
using DocReview.Lab.Invoices;
using DocReview.Lab.Paper;

namespace DocReview.Lab.Generation;

/// <summary>Companies and people that do not exist.</summary>
public sealed class PartyInventor(Dice dice)
{
    private static readonly Dictionary<string, (string[] First, string[] Trades)> Names =
        Texts.Rows("names").ToDictionary(row => row[0], row => (row[1].Split(','), row[2].Split(',')));

    private static readonly string[] People = ["Jordan Ellis", "Marta Kowalska", "Anna Lindqvist", "P. van den Berg", "Luca Conti", "Julie Fabre", "Tomás Ortega", "Heike Brandt", "Samir Patel", "Erin O'Dowd"];

    public Party Seller(Place place, string language)
    {
        var party = dice.Chance(0.08) ? Person(place, language) : Company(place, language);
        var brand = dice.Chance(0.1) ? Brand(language) : dice.Chance(0.14) ? Short(party.Name) : null;
        var name = Slug(brand ?? party.Name);
        return party with
        {
            Brand = brand,
            Slogan = dice.Chance(0.14) ? dice.Pick(Wordings.Wording.All(language, "slogan").ToArray()) : null,
            VatId = VatId(place, dice.Chance(0.86)),
            TaxNumber = TaxNumber(place),
            Registration = dice.Chance(0.35) ? Registration(place, party) : null,
            Phone = dice.Chance(0.75) ? Fill(place.Phone) : null,
            Fax = dice.Chance(0.3) ? Fill(place.Phone) : null,
            Email = dice.Chance(0.75) ? $"{dice.Pick(["info", "billing", "accounts", "office", "hello"])}@{name}.example" : null,
            Web = dice.Chance(0.5) ? $"www.{name}.example" : null,
            CountryName = dice.Chance(0.2) ? place.Printed : null,
        };
    }

    /// <summary>Bank details, as most invoices carry them and receipts do not.</summary>
    public Party WithBank(Party party, Place place)
    {
        var hasIban = place.Currency is "EUR" or "CHF" or "SEK" || (place.Country == "GB" && dice.Chance(0.5));
        if (!hasIban) return dice.Chance(0.5) ? party with { Bank = BankName(place), Account = Account(place) } : party;
        return party with
        {
            Bank = dice.Chance(0.8) ? BankName(place) : null,
            Iban = CheckDigits.Iban(place.Country, AccountBody(place.Country)),
            Bic = dice.Chance(0.75) ? dice.Letters(4) + place.Country + dice.Letters(2) + (dice.Chance(0.4) ? "XXX" : "") : null,
        };
    }

    public Party Buyer(Place place, string language)
    {
        var company = dice.Chance(0.75);
        var party = company ? Company(place, language) : new Party(dice.Pick(People), Street(place, language), City(place), place.Country);
        return party with
        {
            Email = dice.Chance(0.08) ? $"{dice.Pick(["office", "einkauf", "compta", "info"])}@{Slug(party.Name)}.example" : null,
            Second = company && dice.Chance(0.3) ? dice.Pick(People) : null,
            VatId = company && dice.Chance(0.4) ? VatId(place, true) : null,
            CountryName = dice.Chance(0.15) ? place.Printed : null,
        };
    }

    /// <summary>The customer's account, often with its middle hidden.</summary>
    public string CustomerIban(Place place)
    {
        if (place.Currency is not ("EUR" or "CHF" or "SEK" or "GBP")) return "******" + dice.Digits(4);
        var iban = CheckDigits.Iban(place.Country, AccountBody(place.Country));
        return dice.Chance(0.6) ? iban[..4] + " **** **** **** " + iban[^4..] : iban;
    }

    /// <summary>Someone who works under their own name, as translators, painters and designers do.</summary>
    private Party Person(Place place, string language)
    {
        var name = $"{dice.Pick(People).Split(' ')[0]} {dice.Pick(dice.Chance(0.5) ? People : Names[language].First).Split(' ')[^1]}";
        return new Party(name, Street(place, language), City(place), place.Country);
    }

    private Party Company(Place place, string language)
    {
        var (first, trades) = Names[language];
        if (dice.Chance(0.05)) return new Party(dice.Pick(People), Street(place, language), City(place), place.Country);
        var name = dice.Weighted(
            ($"{dice.Pick(first)} {dice.Pick(trades)}", 6.0), ($"{dice.Pick(first)} & {dice.Pick(first)}", 1.5),
            (dice.Pick(first), 2), ($"{dice.Pick(trades)} {dice.Pick(first)}", 1.5),
            ($"{dice.Pick(trades)} {place.Cities[dice.Int(0, place.Cities.Length - 1)].Split([' ', ',']).First(w => w.Length > 3 && w.All(char.IsLetter))}", 0.6),
            (Brand(language), 0.8), ($"{dice.Letters(dice.Int(2, 4))} {dice.Pick(trades)}", 0.7));
        var legal = dice.Chance(0.12) ? "" : dice.Pick(place.LegalForms);
        if (legal.Length > 0) name += " " + legal;
        if (dice.Chance(0.06)) name = name.ToUpperInvariant();
        return new Party(name, Street(place, language), City(place), place.Country);
    }

    /// <summary>One of the place's own, or one named after anything: readers cannot know all streets.</summary>
    private string Street(Place place, string language)
    {
        if (dice.Chance(0.4)) return dice.Pick(place.Streets);
        var (first, number) = (dice.Pick(Names[language].First), dice.Int(1, 240));
        return language switch
        {
            "de" => first.Split(' ')[0] + dice.Pick(["weg", "ring", "damm", "ufer", "hof", "straße", "steig"]) + " " + number,
            "fr" => $"{number} {dice.Pick(["rue", "place", "quai", "allée des", "montée", "lieu-dit"])} {first}",
            "nl" => first.Split(' ')[0] + dice.Pick(["straat", "laan", "weg", "hof", "singel", "dreef"]) + " " + number,
            "it" => $"{dice.Pick(["Via", "Viale", "Largo", "Strada", "Località"])} {first} {number}",
            "es" => $"{dice.Pick(["Calle", "Av.", "Paseo", "Camino", "Ronda"])} {first} {number}",
            _ => dice.Pick([$"{number} {first} {dice.Pick(["Street", "Lane", "Close", "Hill", "Parade", "Way"])}", $"{first} {dice.Pick(["House", "Court", "Mills", "Business Centre"])}"]),
        };
    }

    /// <summary>Some print the town on a line of its own.</summary>
    private string City(Place place)
    {
        var city = dice.Pick(place.Cities);
        return dice.Chance(0.1) && city.Contains(", ", StringComparison.Ordinal) ? city.Replace(", ", "\n", StringComparison.Ordinal)
            : dice.Chance(0.06) && city.Contains(' ') ? string.Join('\n', city.Split(' ', 2)) : city;
    }

    /// <summary>The one word of its name that a company prints large.</summary>
    private string? Short(string name)
    {
        var words = name.Split(' ').Where(w => w.Length >= 5 && w.All(char.IsLetter)).ToList();
        return words.Count == 0 || name.Split(' ').Length < 3 ? null
            : dice.Weighted((words[0], 2.0), (words[0].ToUpperInvariant(), 2), (words[0].ToLowerInvariant(), 1));
    }

    /// <summary>A coined word, as young companies and their products are called.</summary>
    private string Brand(string language)
    {
        var (first, trades) = (Names[language].First, Names[language].Trades);
        var stem = string.Concat(dice.Pick(first).Where(char.IsLetter).Take(dice.Int(3, 6)));
        return dice.Weighted(
            (stem + dice.Pick(["ly", "ify", "o", "ix", "hub", "lab", "wave", "box"]), 3.0),
            ((stem + dice.Pick(["ly", "io", "base"])).ToLowerInvariant(), 1),
            (stem + string.Concat(dice.Pick(trades).Where(char.IsLetter).Take(4)), 1),
            ((stem + dice.Pick(["co", "net"])).ToUpperInvariant(), 1));
    }

    private string? VatId(Place place, bool has) => !has ? null : place.VatRule switch
    {
        var rule when rule.Contains('#') => Fill(rule),
        "" => null,
        "ABN" => $"{dice.Digits(2)} {dice.Digits(3)} {dice.Digits(3)} {dice.Digits(3)}",
        "GSTIN" => $"{dice.Int(10, 37)}{dice.Letters(5)}{dice.Digits(4)}{dice.Letters(1)}1Z{dice.Digits(1)}",
        "GST" => "00" + dice.Digits(10),
        var rule when dice.Chance(0.05) => Spaced(Miscounted(CheckDigits.VatId(rule, dice.Int(1, 9) + dice.Digits(9)))),
        _ => Spaced(CheckDigits.VatId(place.VatRule, dice.Int(1, 9) + dice.Digits(9))),
    };

    /// <summary>An id whose checksum fails, as on specimens and by slips of the pen.</summary>
    private static string Miscounted(string id)
    {
        var at = id.LastIndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8']);
        return at < 0 ? id : id[..at] + (char)(id[at] + 1) + id[(at + 1)..];
    }

    /// <summary>Some print their VAT id in groups, some without the country.</summary>
    private string Spaced(string id)
    {
        if (id.Contains('-') || !char.IsDigit(id[^1])) return id;
        if (dice.Chance(0.12)) return id[..2] + " " + id[2..];
        if (dice.Chance(0.08)) return id[..2] + " " + id[2..5] + " " + id[5..8] + " " + id[8..];
        return (id.StartsWith("GB", StringComparison.Ordinal) || id.StartsWith("IT", StringComparison.Ordinal)) && dice.Chance(0.5) ? id[2..] : id;
    }

    private string? TaxNumber(Place place) => place.Country switch
    {
        "US" => dice.Chance(0.2) ? $"{dice.Digits(2)}-{dice.Digits(7)}" : null,
        "DE" => dice.Chance(0.45) ? dice.Chance(0.5) ? $"{dice.Digits(3)}/{dice.Digits(3)}/{dice.Digits(5)}" : $"{dice.Digits(2)}/{dice.Digits(3)}/{dice.Digits(5)}" : null,
        "IT" => dice.Chance(0.3) ? dice.Digits(11) : null,
        _ => null,
    };

    private string Registration(Place place, Party party) => place.Country switch
    {
        "DE" => $"{party.PostalCity.Split([' ', '\n'])[^1]} HRB {dice.Digits(5)}",
        "FR" => $"{dice.Digits(3)} {dice.Digits(3)} {dice.Digits(3)} 000{dice.Digits(2)}",
        "NL" => dice.Digits(8),
        _ => dice.Digits(dice.Int(6, 8)),
    };

    private string BankName(Place place) => dice.Pick(["Nordbank", "First Harbour Bank", "Volksbank eG", "Sparkasse", "Banca Centrale", "Banco del Sol", "Crédit Rural", "Triodos", "Union Bank"]) + (dice.Chance(0.3) ? " " + place.Cities[0].Split(' ')[^1] : "");

    private string Account(Place place) => place.Country switch
    {
        "GB" => $"{dice.Digits(2)}-{dice.Digits(2)}-{dice.Digits(2)} / {dice.Digits(8)}",
        "US" => $"{dice.Digits(9)} / {dice.Digits(10)}",
        _ => dice.Digits(dice.Int(8, 12)),
    };

    private string AccountBody(string country) => country switch
    {
        "DE" => dice.Digits(18),
        "AT" => dice.Digits(16),
        "CH" => dice.Digits(17),
        "FR" => dice.Digits(23),
        "BE" => dice.Digits(12),
        "NL" => dice.Letters(4) + dice.Digits(10),
        "IT" => dice.Letters(1) + dice.Digits(22),
        "ES" or "SE" => dice.Digits(20),
        "DK" or "FI" => dice.Digits(14),
        "LU" => dice.Digits(16),
        _ => dice.Letters(4) + dice.Digits(14),
    };

    private string Fill(string pattern) => string.Concat(pattern.Select(c => c == '#' ? dice.Digits(1)[0] : c));

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Where(c => c is >= 'a' and <= 'z' or ' ').Take(18))
            slug.Append(c == ' ' ? '-' : c);
        return slug.ToString().Trim('-').Replace("--", "-", StringComparison.Ordinal);
    }
}
