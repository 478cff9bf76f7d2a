using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Paper;

namespace DocReview.Lab.Generation;

/// <summary>What tills of shops, restaurants, pumps and counters print, and how.</summary>
public sealed class TillInventor(Dice dice, Place place, InvoiceInventor inventor)
{
    private const decimal SmallestCoin = 0.05m;

    public Invoice Draw(ILayout layout)
    {
        var receipt = inventor.DrawReceipt();
        var lines = layout is SlipLayout ? receipt.Lines.Take(dice.Int(1, 2)).ToList() : receipt.Lines;
        var service = layout is BistroLayout && dice.Chance(0.35) ? Math.Round(lines.Sum(l => l.Amount) / 10, 2) : 0;
        return receipt with
        {
            Seller = Seller(receipt.Seller),
            Number = dice.Chance(0.07) ? "" : Number(receipt.Date),
            Lines = [.. lines.Select(l => l with { Code = dice.Chance(0.6) ? dice.Digits(dice.Int(4, 13)) : null })],
            Charges = service > 0 ? [("service", service)] : [],
            RoundedTo = place.Country is "MY" or "NZ" or "CH" && dice.Chance(0.65) ? SmallestCoin : null,
            Distractors = Distractors(),
            Greeting = dice.Chance(0.5) ? receipt.Greeting : null,
        };
    }

    public static Design Design(Dice dice, Design plain, Invoice invoice) => plain with
    {
        Brand = invoice.Seller.Brand is not null && dice.Chance(0.6),
        Headline = dice.Chance(0.5),
        Mirrored = dice.Chance(0.3),
        Letterpress = dice.Chance(0.35),
        CarriesOver = dice.Chance(0.3),
        DueInText = dice.Chance(0.25),
        Meta = dice.Chance(0.3) ? MetaStyle.TwoColumns : MetaStyle.Pairs,
        Till = new Till
        {
            Registration = invoice.Seller.Registration is null ? RegistrationPlace.None : dice.Pick<RegistrationPlace>(),
            Clock = dice.Pick<ClockPlace>(),
            Time = new TimeOnly(dice.Int(7, 21), dice.Int(0, 59), dice.Int(0, 59)),
            Capitals = dice.Chance(0.55),
            WrapsName = dice.Chance(0.14),
            NumberAtFoot = dice.Chance(0.18),
            CodesFirst = dice.Chance(0.35),
            Summary = dice.Chance(0.6),
            BigTotal = dice.Chance(0.45),
            GrossFirst = dice.Chance(0.25),
            Cash = dice.Chance(0.65),
            TaxCode = dice.Pick(["", "", "SR", "S", "T", "*", "A"]),
            Chatter = dice.Int(0, 3),
        },
    };

    private Party Seller(Party seller) => seller with
    {
        Registration = place.Country switch
        {
            "MY" => dice.Chance(0.75) ? $"{dice.Digits(6)}-{dice.Letters(1)}" : null,
            "SG" => dice.Chance(0.6) ? $"20{dice.Digits(7)}{dice.Letters(1)}" : null,
            _ => seller.Registration,
        },
        Email = dice.Chance(0.2) ? seller.Email : null,
    };

    private string Number(DateOnly date)
    {
        var year = date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return dice.Pick<Func<string>>([
            () => dice.Digits(dice.Int(4, 8)), () => "0" + dice.Digits(dice.Int(5, 8)), () => $"{dice.Letters(2)}{dice.Digits(dice.Int(5, 8))}", () => $"CS-{dice.Digits(5)}",
            () => $"{dice.Digits(5)}/{dice.Digits(3)}/T{dice.Digits(4)}", () => $"{dice.Letters(1)}{dice.Digits(3)}-{dice.Digits(6)}", () => $"{dice.Int(1, 9)}/{dice.Letters(1)}-{dice.Digits(5)}-{dice.Digits(6)}",
            () => $"{date:yyyyMMdd}{dice.Digits(dice.Int(4, 10))}", () => $"{dice.Letters(2)}{date:yyMMdd}{dice.Digits(6)}", () => $"{dice.Digits(4)}/{dice.Digits(3)}/{dice.Digits(4)}", () => $"{dice.Digits(4)}.{dice.Digits(2)}.{dice.Digits(6)}",
            () => $"T-{dice.Digits(5)}", () => $"{dice.Digits(2)}-{dice.Digits(4)}", () => $"F{year}-{dice.Digits(5)}", () => $"{dice.Letters(1)}{dice.Digits(1)}-{dice.Digits(6)}", () => $"#{dice.Digits(dice.Int(3, 6))}",
            () => $"{dice.Digits(4)} {dice.Digits(4)} {dice.Digits(4)}", () => $"INV{dice.Digits(6)}", () => dice.Int(11, 999).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ])();
    }

    private List<Distractor> Distractors()
    {
        var all = new List<Distractor>
        {
            new("cashier", dice.Pick(["Anna", "03", "SELF 2", "Lotte", "M. Khan", "CASHIER", "USER", "465"])), new("table", dice.Pick(["12", "T13", "L2", "C38", "4"])),
            new("order", dice.Digits(dice.Int(2, 6))), new("counter", dice.Pick(["1", "03", "C1", "POS 2"])), new("covers", dice.Int(1, 6).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("member", dice.Digits(dice.Int(7, 10))), new("trace", dice.Digits(6)),
        };
        return [.. all.Where(_ => dice.Chance(0.28))];
    }
}
