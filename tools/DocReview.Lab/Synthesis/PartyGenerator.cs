using System.Text;
using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Synthesis;

/// <summary>Companies and people that do not exist.</summary>
public sealed class PartyGenerator(SeededRandom random)
{
    private static readonly Dictionary<string, (string[] First, string[] Trades)> Names =
        Texts.Rows("names").ToDictionary(row => row[0], row => (row[1].Split(','), row[2].Split(',')));

    private static readonly string[] People = ["Jordan Ellis", "Marta Kowalska", "Anna Lindqvist", "P. van den Berg", "Luca Conti",
        "Julie Fabre", "Tomás Ortega", "Heike Brandt", "Samir Patel", "Erin O'Dowd"];

    public Party Seller(Place place, string language)
    {
        var party = random.Chance(0.08) ? Person(place, language) : Company(place, language);
        var brand = random.Chance(0.1) ? Brand(language) : random.Chance(0.14) ? Short(party.Name) : null;
        var name = Slug(brand ?? party.Name);
        return party with
        {
            Brand = brand,
            Slogan = random.Chance(0.14) ? random.Pick(Wordings.Wording.All(language, "slogan").ToArray()) : null,
            VatId = VatId(place, random.Chance(0.86)),
            TaxNumber = TaxNumber(place),
            Registration = random.Chance(0.35) ? Registration(place, party) : null,
            Phone = random.Chance(0.75) ? Fill(place.Phone) : null,
            Fax = random.Chance(0.3) ? Fill(place.Phone) : null,
            Email = random.Chance(0.75) ? $"{random.Pick(["info", "billing", "accounts", "office", "hello"])}@{name}.example" : null,
            Web = random.Chance(0.5) ? $"www.{name}.example" : null,
            CountryName = random.Chance(0.2) ? place.Printed : null,
        };
    }

    /// <summary>Bank details, as most invoices carry them and receipts do not.</summary>
    public Party WithBank(Party party, Place place)
    {
        var hasIban = place.Currency is "EUR" or "CHF" or "SEK" || (place.Country == "GB" && random.Chance(0.5));
        if (!hasIban) return random.Chance(0.5) ? party with { Bank = BankName(place), Account = Account(place) } : party;
        return party with
        {
            Bank = random.Chance(0.8) ? BankName(place) : null,
            Iban = CheckDigits.Iban(place.Country, AccountBody(place.Country)),
            Bic = random.Chance(0.75) ? random.Letters(4) + place.Country + random.Letters(2) + (random.Chance(0.4) ? "XXX" : "") : null,
        };
    }

    public Party Buyer(Place place, string language)
    {
        var company = random.Chance(0.75);
        var party = company
            ? Company(place, language) : new Party(random.Pick(People), Street(place, language), City(place), place.Country);
        return party with
        {
            Email = random.Chance(0.08) ? $"{random.Pick(["office", "einkauf", "compta", "info"])}@{Slug(party.Name)}.example" : null,
            Second = company && random.Chance(0.3) ? random.Pick(People) : null,
            VatId = company && random.Chance(0.4) ? VatId(place, true) : null,
            CountryName = random.Chance(0.15) ? place.Printed : null,
        };
    }

    /// <summary>The customer's account, often with its middle hidden.</summary>
    public string CustomerIban(Place place)
    {
        if (place.Currency is not ("EUR" or "CHF" or "SEK" or "GBP")) return "******" + random.Digits(4);
        var iban = CheckDigits.Iban(place.Country, AccountBody(place.Country));
        return random.Chance(0.6) ? iban[..4] + " **** **** **** " + iban[^4..] : iban;
    }

    /// <summary>Someone who works under their own name, as translators, painters and designers do.</summary>
    private Party Person(Place place, string language)
    {
        var name = $"{random.Pick(People).Split(' ')[0]} {random.Pick(random.Chance(0.5) ? People : Names[language].First).Split(' ')[^1]}";
        return new Party(name, Street(place, language), City(place), place.Country);
    }

    private Party Company(Place place, string language)
    {
        var (first, trades) = Names[language];
        if (random.Chance(0.05)) return new Party(random.Pick(People), Street(place, language), City(place), place.Country);
        var name = random.Weighted(
            ($"{random.Pick(first)} {random.Pick(trades)}", 6.0), ($"{random.Pick(first)} & {random.Pick(first)}", 1.5),
            (random.Pick(first), 2), ($"{random.Pick(trades)} {random.Pick(first)}", 1.5),
            ($"{random.Pick(trades)} "
                + place.Cities[random.Int(0, place.Cities.Length - 1)].Split([' ', ',']).First(w => w.Length > 3 && w.All(char.IsLetter)),
                0.6),
            (Brand(language), 0.8), ($"{random.Letters(random.Int(2, 4))} {random.Pick(trades)}", 0.7));
        var legal = random.Chance(0.12) ? "" : random.Pick(place.LegalForms);
        if (legal.Length > 0) name += " " + legal;
        if (random.Chance(0.06)) name = name.ToUpperInvariant();
        return new Party(name, Street(place, language), City(place), place.Country);
    }

    /// <summary>One of the place's own, or one named after anything: readers cannot know all streets.</summary>
    private string Street(Place place, string language)
    {
        if (random.Chance(0.4)) return random.Pick(place.Streets);
        var (first, number) = (random.Pick(Names[language].First), random.Int(1, 240));
        return language switch
        {
            "de" => first.Split(' ')[0] + random.Pick(["weg", "ring", "damm", "ufer", "hof", "straße", "steig"]) + " " + number,
            "fr" => $"{number} {random.Pick(["rue", "place", "quai", "allée des", "montée", "lieu-dit"])} {first}",
            "nl" => first.Split(' ')[0] + random.Pick(["straat", "laan", "weg", "hof", "singel", "dreef"]) + " " + number,
            "it" => $"{random.Pick(["Via", "Viale", "Largo", "Strada", "Località"])} {first} {number}",
            "es" => $"{random.Pick(["Calle", "Av.", "Paseo", "Camino", "Ronda"])} {first} {number}",
            _ => random.Pick([$"{number} {first} {random.Pick(["Street", "Lane", "Close", "Hill", "Parade", "Way"])}",
                $"{first} {random.Pick(["House", "Court", "Mills", "Business Centre"])}"]),
        };
    }

    /// <summary>Some print the town on a line of its own.</summary>
    private string City(Place place)
    {
        var city = random.Pick(place.Cities);
        return random.Chance(0.1) && city.Contains(", ", StringComparison.Ordinal) ? city.Replace(", ", "\n", StringComparison.Ordinal)
            : random.Chance(0.06) && city.Contains(' ') ? string.Join('\n', city.Split(' ', 2)) : city;
    }

    /// <summary>The one word of its name that a company prints large.</summary>
    private string? Short(string name)
    {
        var words = name.Split(' ').Where(w => w.Length >= 5 && w.All(char.IsLetter)).ToList();
        return words.Count == 0 || name.Split(' ').Length < 3 ? null
            : random.Weighted((words[0], 2.0), (words[0].ToUpperInvariant(), 2), (words[0].ToLowerInvariant(), 1));
    }

    /// <summary>A coined word, as young companies and their products are called.</summary>
    private string Brand(string language)
    {
        var (first, trades) = (Names[language].First, Names[language].Trades);
        var stem = string.Concat(random.Pick(first).Where(char.IsLetter).Take(random.Int(3, 6)));
        return random.Weighted(
            (stem + random.Pick(["ly", "ify", "o", "ix", "hub", "lab", "wave", "box"]), 3.0),
            ((stem + random.Pick(["ly", "io", "base"])).ToLowerInvariant(), 1),
            (stem + string.Concat(random.Pick(trades).Where(char.IsLetter).Take(4)), 1),
            ((stem + random.Pick(["co", "net"])).ToUpperInvariant(), 1));
    }

    private string? VatId(Place place, bool has) => !has ? null : place.VatRule switch
    {
        var rule when rule.Contains('#') => Fill(rule),
        "" => null,
        "ABN" => $"{random.Digits(2)} {random.Digits(3)} {random.Digits(3)} {random.Digits(3)}",
        "GSTIN" => $"{random.Int(10, 37)}{random.Letters(5)}{random.Digits(4)}{random.Letters(1)}1Z{random.Digits(1)}",
        "GST" => "00" + random.Digits(10),
        var rule when random.Chance(0.05) => Spaced(Miscounted(CheckDigits.VatId(rule, random.Int(1, 9) + random.Digits(9)))),
        _ => Spaced(CheckDigits.VatId(place.VatRule, random.Int(1, 9) + random.Digits(9))),
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
        if (random.Chance(0.12)) return id[..2] + " " + id[2..];
        if (random.Chance(0.08)) return id[..2] + " " + id[2..5] + " " + id[5..8] + " " + id[8..];
        return (id.StartsWith("GB", StringComparison.Ordinal) || id.StartsWith("IT", StringComparison.Ordinal))
            && random.Chance(0.5) ? id[2..] : id;
    }

    private string? TaxNumber(Place place) => place.Country switch
    {
        "US" => random.Chance(0.2) ? $"{random.Digits(2)}-{random.Digits(7)}" : null,
        "DE" => random.Chance(0.45)
            ? random.Chance(0.5)
            ? $"{random.Digits(3)}/{random.Digits(3)}/{random.Digits(5)}"
            : $"{random.Digits(2)}/{random.Digits(3)}/{random.Digits(5)}" : null,
        "IT" => random.Chance(0.3) ? random.Digits(11) : null,
        _ => null,
    };

    private string Registration(Place place, Party party) => place.Country switch
    {
        "DE" => $"{party.PostalCity.Split([' ', '\n'])[^1]} HRB {random.Digits(5)}",
        "FR" => $"{random.Digits(3)} {random.Digits(3)} {random.Digits(3)} 000{random.Digits(2)}",
        "NL" => random.Digits(8),
        _ => random.Digits(random.Int(6, 8)),
    };

    private string BankName(Place place) =>
        random.Pick(["Nordbank", "First Harbour Bank", "Volksbank eG", "Sparkasse", "Banca Centrale", "Banco del Sol", "Crédit Rural",
            "Triodos", "Union Bank"]) + (random.Chance(0.3) ? " " + place.Cities[0].Split(' ')[^1] : "");

    private string Account(Place place) => place.Country switch
    {
        "GB" => $"{random.Digits(2)}-{random.Digits(2)}-{random.Digits(2)} / {random.Digits(8)}",
        "US" => $"{random.Digits(9)} / {random.Digits(10)}",
        _ => random.Digits(random.Int(8, 12)),
    };

    private string AccountBody(string country) => country switch
    {
        "DE" => random.Digits(18),
        "AT" => random.Digits(16),
        "CH" => random.Digits(17),
        "FR" => random.Digits(23),
        "BE" => random.Digits(12),
        "NL" => random.Letters(4) + random.Digits(10),
        "IT" => random.Letters(1) + random.Digits(22),
        "ES" or "SE" => random.Digits(20),
        "DK" or "FI" => random.Digits(14),
        "LU" => random.Digits(16),
        _ => random.Letters(4) + random.Digits(14),
    };

    private string Fill(string pattern) => string.Concat(pattern.Select(c => c == '#' ? random.Digits(1)[0] : c));

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant().Where(c => c is >= 'a' and <= 'z' or ' ').Take(18))
            slug.Append(c == ' ' ? '-' : c);
        return slug.ToString().Trim('-').Replace("--", "-", StringComparison.Ordinal);
    }
}
