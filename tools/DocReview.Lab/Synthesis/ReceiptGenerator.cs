using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;

namespace DocReview.Lab.Synthesis;

/// <summary>What tills of shops, restaurants, pumps and counters print, and how.</summary>
public sealed class ReceiptGenerator(SeededRandom random, Place place, InvoiceGenerator generator)
{
    private const decimal SmallestCoin = 0.05m;

    public Invoice Draw(ILayout layout)
    {
        var receipt = generator.DrawReceipt();
        var lines = layout is SlipLayout ? receipt.Lines.Take(random.Int(1, 2)).ToList() : receipt.Lines;
        var service = layout is BistroLayout && random.Chance(0.35) ? Math.Round(lines.Sum(l => l.Amount) / 10, 2) : 0;
        return receipt with
        {
            Seller = Seller(receipt.Seller),
            Number = random.Chance(0.07) ? "" : Number(receipt.Date),
            Lines = [.. lines.Select(l => l with { Code = random.Chance(0.6) ? random.Digits(random.Int(4, 13)) : null })],
            Charges = service > 0 ? [("service", service)] : [],
            RoundedTo = place.Country is "MY" or "NZ" or "CH" && random.Chance(0.65) ? SmallestCoin : null,
            Distractors = Distractors(),
            Greeting = random.Chance(0.5) ? receipt.Greeting : null,
        };
    }

    public static Design Design(SeededRandom random, Design plain, Invoice invoice) => plain with
    {
        Brand = invoice.Seller.Brand is not null && random.Chance(0.6),
        Headline = random.Chance(0.5),
        Mirrored = random.Chance(0.3),
        Letterpress = random.Chance(0.35),
        CarriesOver = random.Chance(0.3),
        DueInText = random.Chance(0.25),
        Meta = random.Chance(0.3) ? MetaStyle.TwoColumns : MetaStyle.Pairs,
        Receipt = new ReceiptStyle
        {
            Registration = invoice.Seller.Registration is null ? RegistrationPlace.None : random.Pick<RegistrationPlace>(),
            Clock = random.Pick<ClockPlace>(),
            Time = new TimeOnly(random.Int(7, 21), random.Int(0, 59), random.Int(0, 59)),
            Capitals = random.Chance(0.55),
            WrapsName = random.Chance(0.14),
            NumberAtFoot = random.Chance(0.18),
            CodesFirst = random.Chance(0.35),
            Summary = random.Chance(0.6),
            BigTotal = random.Chance(0.45),
            GrossFirst = random.Chance(0.25),
            Cash = random.Chance(0.65),
            TaxCode = random.Pick(["", "", "SR", "S", "T", "*", "A"]),
            Chatter = random.Int(0, 3),
        },
    };

    private Party Seller(Party seller) => seller with
    {
        Registration = place.Country switch
        {
            "MY" => random.Chance(0.75) ? $"{random.Digits(6)}-{random.Letters(1)}" : null,
            "SG" => random.Chance(0.6) ? $"20{random.Digits(7)}{random.Letters(1)}" : null,
            _ => seller.Registration,
        },
        Email = random.Chance(0.2) ? seller.Email : null,
    };

    private string Number(DateOnly date)
    {
        var year = date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return random.Pick<Func<string>>([
            () => random.Digits(random.Int(4, 8)), () => "0" + random.Digits(random.Int(5, 8)),
                () => $"{random.Letters(2)}{random.Digits(random.Int(5, 8))}", () => $"CS-{random.Digits(5)}",
            () => $"{random.Digits(5)}/{random.Digits(3)}/T{random.Digits(4)}",
                () => $"{random.Letters(1)}{random.Digits(3)}-{random.Digits(6)}",
                    () => $"{random.Int(1, 9)}/{random.Letters(1)}-{random.Digits(5)}-{random.Digits(6)}",
            () => $"{date:yyyyMMdd}{random.Digits(random.Int(4, 10))}", () => $"{random.Letters(2)}{date:yyMMdd}{random.Digits(6)}",
                () => $"{random.Digits(4)}/{random.Digits(3)}/{random.Digits(4)}",
                    () => $"{random.Digits(4)}.{random.Digits(2)}.{random.Digits(6)}",
            () => $"T-{random.Digits(5)}", () => $"{random.Digits(2)}-{random.Digits(4)}", () => $"F{year}-{random.Digits(5)}",
                () => $"{random.Letters(1)}{random.Digits(1)}-{random.Digits(6)}", () => $"#{random.Digits(random.Int(3, 6))}",
            () => $"{random.Digits(4)} {random.Digits(4)} {random.Digits(4)}", () => $"INV{random.Digits(6)}",
                () => random.Int(11, 999).ToString(System.Globalization.CultureInfo.InvariantCulture),
        ])();
    }

    private List<Distractor> Distractors()
    {
        var all = new List<Distractor>
        {
            new("cashier", random.Pick(["Anna", "03", "SELF 2", "Lotte", "M. Khan", "CASHIER", "USER", "465"])),
                new("table", random.Pick(["12", "T13", "L2", "C38", "4"])),
            new("order", random.Digits(random.Int(2, 6))), new("counter", random.Pick(["1", "03", "C1", "POS 2"])),
                new("covers", random.Int(1, 6).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("member", random.Digits(random.Int(7, 10))), new("trace", random.Digits(6)),
        };
        return [.. all.Where(_ => random.Chance(0.28))];
    }
}
