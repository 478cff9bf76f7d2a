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
        var party = Company(place, language);
        var name = Slug(party.Name);
        return party with
        {
            VatId = VatId(place, dice.Chance(0.86)),
            TaxNumber = place.Country == "US" ? dice.Chance(0.2) ? $"{dice.Digits(2)}-{dice.Digits(7)}" : null : GermanTaxNumber(place),
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
        var party = company ? Company(place, language) : new Party(dice.Pick(People), dice.Pick(place.Streets), dice.Pick(place.Cities), place.Country);
        return party with
        {
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

    private Party Company(Place place, string language)
    {
        var (first, trades) = Names[language];
        var name = dice.Weighted(
            ($"{dice.Pick(first)} {dice.Pick(trades)}", 6.0), ($"{dice.Pick(first)} & {dice.Pick(first)}", 1.5),
            (dice.Pick(first), 2), ($"{dice.Pick(trades)} {dice.Pick(first)}", 1.5));
        var legal = dice.Pick(place.LegalForms);
        if (legal.Length > 0) name += " " + legal;
        if (dice.Chance(0.06)) name = name.ToUpperInvariant();
        return new Party(name, dice.Pick(place.Streets), dice.Pick(place.Cities), place.Country);
    }

    private string? VatId(Place place, bool has) => !has ? null : place.VatRule switch
    {
        "" => null,
        "ABN" => $"{dice.Digits(2)} {dice.Digits(3)} {dice.Digits(3)} {dice.Digits(3)}",
        "GSTIN" => $"{dice.Int(10, 37)}{dice.Letters(5)}{dice.Digits(4)}{dice.Letters(1)}1Z{dice.Digits(1)}",
        "GST" => "00" + dice.Digits(10),
        _ => Spaced(CheckDigits.VatId(place.VatRule, dice.Int(1, 9) + dice.Digits(9))),
    };

    /// <summary>Some print their VAT id in groups, some without the country.</summary>
    private string Spaced(string id)
    {
        if (id.Contains('-') || !char.IsDigit(id[^1])) return id;
        if (dice.Chance(0.12)) return id[..2] + " " + id[2..];
        if (dice.Chance(0.08)) return id[..2] + " " + id[2..5] + " " + id[5..8] + " " + id[8..];
        return (id.StartsWith("GB", StringComparison.Ordinal) || id.StartsWith("IT", StringComparison.Ordinal)) && dice.Chance(0.5) ? id[2..] : id;
    }

    private string? GermanTaxNumber(Place place) =>
        place.Country == "DE" && dice.Chance(0.35) ? $"{dice.Digits(3)}/{dice.Digits(3)}/{dice.Digits(5)}" : null;

    private string Registration(Place place, Party party) => place.Country switch
    {
        "DE" => $"{party.PostalCity.Split(' ')[^1]} HRB {dice.Digits(5)}",
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
