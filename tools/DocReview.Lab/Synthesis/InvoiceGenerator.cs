using DocReview.Lab.Invoices;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Synthesis;

/// <summary>Who bills whom for what, when, under which number.</summary>
public sealed class InvoiceGenerator(SeededRandom random, Place place, Wording words, Locale locale)
{
    private static readonly Dictionary<string, string[]> Goods = Texts.Rows("goods").ToDictionary(row => row[0], row => row[1].Split(';'));
    private static readonly Dictionary<string, string[]> ReceiptGoods = Texts.Rows("receiptgoods")
        .ToDictionary(row => row[0], row => row[1].Split(';'));
    private readonly PartyGenerator parties = new(random);

    public Invoice Draw()
    {
        var language = words.Language;
        var seller = parties.Seller(place, language);
        if (random.Chance(0.72)) seller = parties.WithBank(seller, place);
        var date = new DateOnly(2012, 1, 3).AddDays(random.Int(0, 5300));
        var noTax = place.Country is "US" && random.Chance(0.35) || random.Chance(0.06);
        var invoice = new Invoice(seller, parties.Buyer(place, language), Number(date), date,
            Lines(Goods[language], random.Weighted((random.Int(1, 3), 4.0), (random.Int(3, 8), 4), (random.Int(9, 40), 1)), noTax))
        {
            NoTax = noTax,
            PrintsNet = !noTax || random.Chance(0.5),
            ZeroTaxLine = noTax && random.Chance(0.5),
            Kind = random.Chance(0.07) ? InvoiceKind.CreditNote : InvoiceKind.Invoice,
            DueDate = random.Chance(0.6) ? date.AddDays(random.Pick([0, 7, 10, 14, 14, 30, 30, 30, 45, 60])) : null,
            TermDays = random.Chance(0.35) ? random.Pick([7, 10, 14, 30, 60]) : null,
            Distractors = Distractors(date),
            Charges = random.Chance(0.05)
                ? [("surcharge", random.Int(150, 2900) / 100m)]
                : random.Chance(0.16)
                ? [("shipping", random.Int(390, 4900) / 100m)] : random.Chance(0.1) ? [("discount", -random.Int(200, 2000) / 100m)] : [],
            PrintsDue = random.Chance(0.22),
            Greeting = random.Chance(0.6) ? words["thanks"] : null,
            Mention = random.Chance(0.4) ? words.Fill("mentions", ("date", locale.Date(date.AddDays(random.Int(25, 700))))) : null,
        };
        return Settled(invoice, date);
    }

    public Invoice DrawReceipt()
    {
        var language = words.Language;
        var date = new DateOnly(2014, 1, 3).AddDays(random.Int(0, 4600));
        var included = place.Country != "US" && random.Chance(0.85);
        var lines = Lines(ReceiptGoods[language], random.Int(1, 9), noTax: false);
        var rate = random.Pick(place.Rates.Where(r => r > 0).ToArray());
        return new Invoice(parties.Seller(place, language), new Party("", "", "", place.Country), ReceiptNumber(), date,
            [.. lines.Select(l =>
                l with { Quantity = random.Chance(0.8) ? 1 : random.Int(2, 4), UnitPrice = random.Int(95, 2900) / 100m, TaxRate = rate,
                    Details = [], Discount = 0 })])
        {
            Kind = InvoiceKind.Receipt,
            TaxIncluded = included,
            PrintsTax = random.Chance(0.75),
            PrintsNet = random.Chance(included ? 0.4 : 0.95),
            RoundedTo = place.Country == "MY" && random.Chance(0.6) ? 0.05m : null,
            Distractors = ReceiptDistractors(),
            ShowsBuyer = false,
            Greeting = random.Chance(0.7) ? words["thanks"] : null,
        };
    }

    private Invoice Settled(Invoice invoice, DateOnly date)
    {
        if (invoice.Kind == InvoiceKind.CreditNote)
            invoice = Crediting(invoice) with { Negative = random.Chance(0.5), DueDate = null, TermDays = null };
        else if (random.Chance(0.1))
            invoice = invoice
                with { PaidMark = true, DueDate = random.Chance(0.5) ? null : invoice.DueDate,
                    Note = words.Fill("paid_on", ("date", locale.Date(date.AddDays(random.Int(0, 3))))) };
        else if (random.Chance(0.06))
            invoice = invoice with { Prepaid = invoice.Totals.Total, PrintsDue = true };
        else if (random.Chance(0.16))
            invoice = invoice
                with { Prepaid = Math.Round(invoice.Totals.Total * random.Pick([0.2m, 0.3m, 0.5m, 0.9m]), 0),
                    PrepaidOn = random.Chance(0.4) ? date.AddDays(-random.Int(3, 40)) : null };
        if (invoice.DueDate is { } due && due > date.AddDays(13) && random.Chance(0.18))
            invoice = invoice with { Early = (date.AddDays(random.Pick([7, 8, 10])), random.Pick([1m, 2m, 3m])) };
        if (place.Country is "IT" or "ES"
            && invoice is { Kind: InvoiceKind.Invoice, PaidMark: false, Prepaid: 0, NoTax: false } && random.Chance(0.15))
            invoice = invoice with { WithheldPercent = place.Country == "IT" ? 20 : random.Pick([15m, 7m]) };
        if (invoice.Seller.Brand is { } brand
            && !invoice.Seller.Name.Contains(brand, StringComparison.OrdinalIgnoreCase) && random.Chance(0.5)) invoice = invoice
            with { Mention = $"{brand} {words["trade_of"]} {invoice.Seller.Name}" };
        return invoice.Note is null ? invoice with { Note = Note(invoice) } : invoice;
    }

    /// <summary>A bill among others: what was owed before, and whether it was paid since.</summary>
    public Invoice WithPrevious(Invoice invoice) =>
        invoice.Kind != InvoiceKind.Invoice || invoice.PaidMark || invoice.Prepaid != 0 ? invoice
        : invoice
        with { Previous = random.Chance(0.3) ? invoice.Totals.Total : random.Int(900, 38000) / 100m, PreviousPaid = random.Chance(0.75) };

    /// <summary>Most credit notes name the invoice that they take back.</summary>
    private Invoice Crediting(Invoice invoice)
    {
        var (number, date) = (Number(invoice.Date), locale.Date(invoice.Date.AddDays(-random.Int(2, 60))));
        return random.Weighted(
            (invoice with { Note = words.Fill("credits", ("number", number), ("date", date)) }, 3.0),
            (invoice with { Distractors = [.. invoice.Distractors, new("original", number)] }, 3),
            (invoice, 2));
    }

    private string? Note(Invoice invoice) => random.Weighted(
        (null, 5.0),
        (words.Fill("quote", ("number", invoice.Number)), 1.5),
        ($"{words["mandate_iban"]} {parties.CustomerIban(place)}", invoice.Seller.Iban is null ? 1.5 : 0.6));

    private List<InvoiceLine> Lines(string[] goods, int count, bool noTax)
    {
        var mixed = random.Chance(0.25);
        var rate = random.Pick(place.Rates);
        var (codes, units, discounts) = (random.Chance(0.5), random.Chance(0.4), random.Chance(0.12));
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var large = random.Chance(0.15);
            return new InvoiceLine(random.Pick(goods), Quantity(), random.Int(large ? 20000 : 150, large ? 480000 : 24000) / 100m,
                noTax ? 0 : mixed ? random.Pick(place.Rates) : rate)
            {
                Code = codes
                    ? random.Weighted((random.Digits(random.Int(4, 8)), 2.0), (random.Letters(2) + "-" + random.Digits(4), 1),
                        (random.Letters(1) + random.Digits(5), 1)) : null,
                Unit = units ? random.Pick(Units()) : null,
                Discount = discounts && random.Chance(0.5) ? random.Pick([5m, 10m, 15m, 20m]) : 0,
                Details = random.Chance(0.18)
                    ? [$"{words["period"]}: {locale.Date(new DateOnly(2024, 3, 1).AddDays(random.Int(0, 300)))}"]
                    : random.Chance(0.12) ? [$"{words["code"]} {random.Digits(6)}", random.Pick(goods)] : [],
            };
        })];
    }

    private decimal Quantity() => random.Weighted((1m, 5.0), (random.Int(2, 12), 4), (random.Int(13, 400), 1), (random.Int(1, 60) / 4m, 1));

    private string[] Units() => words.Language switch
    {
        "de" => ["Stk.", "Std.", "m", "kg", "Psch.", "VE"],
        "fr" => ["u.", "h", "kg", "m²", "forfait"],
        "nl" => ["st.", "uur", "m", "kg", "doos"],
        "it" => ["pz", "ore", "kg", "m", "nr"],
        "es" => ["ud.", "h", "kg", "m"],
        _ => ["pcs", "hrs", "kg", "ea", "m", "box"],
    };

    private string Number(DateOnly date)
    {
        var year = date.Year.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return random.Pick<Func<string>>([
            () => $"{year}-{random.Digits(4)}", () => $"INV-{random.Digits(5)}", () => $"RE-{year}{random.Digits(4)}",
                () => random.Int(1, 9) + random.Digits(random.Int(4, 9)),
            () => $"{random.Letters(1)}{year[2..]}-{random.Digits(4)}", () => $"{random.Int(1, 999)}/{year}",
                () => $"INV/{year}/{random.Digits(4)}", () => $"{random.Letters(2)}{random.Digits(6)}",
            () => $"{year}/{random.Int(1, 12):00}/{random.Digits(3)}", () => $"{random.Letters(3)}-{random.Digits(3)}-{random.Digits(4)}",
                () => $"#{random.Digits(5)}", () => random.Int(12, 999).ToString(System.Globalization.CultureInfo.InvariantCulture),
            () => $"F{year}.{random.Digits(4)}",
                () => $"{random.Letters(1)}{random.Digits(1)}{random.Letters(2)}{random.Digits(3)}{random.Letters(1)}-{random.Digits(4)}",
                    () => $"{random.Int(100, 999)}-{random.Digits(7)}-{random.Digits(7)}",
            () => $"{random.Letters(2)}{year[2..]}{date.Month:00}{date.Day:00}-{random.Digits(2)}",
                () => $"{random.Int(1, 60)}/{random.Letters(1)}", () => $"{random.Digits(3)} {random.Digits(3)} {random.Digits(3)}",
                    () => $"VF{year[2..]}/{random.Digits(5)}",
             () => $"{random.Letters(1)} {random.Digits(4)}", () => $"{year}{date.Month:00}{random.Digits(3)}",
                 () => $"00{random.Digits(5)}",
        ])();
    }

    private string ReceiptNumber() => random.Pick<Func<string>>([
        () => random.Digits(random.Int(4, 8)), () => $"{random.Letters(2)}{random.Digits(6)}",
            () => $"{random.Digits(3)}-{random.Digits(5)}", () => $"CS{random.Digits(8)}", () => $"#{random.Digits(4)}", () => ""])();

    private List<Distractor> Distractors(DateOnly date)
    {
        var all = new List<Distractor>
        {
            new("order_no",
                random.Weighted(
                    (random.Digits(random.Int(4, 9)), 2.0), ($"PO-{random.Digits(5)}", 1), ($"{random.Letters(2)}{random.Digits(6)}", 1))),
            new("customer_no",
                random.Weighted(
                    (random.Digits(random.Int(4, 7)), 2.0), ($"C{random.Digits(5)}", 1), ($"{random.Letters(4)}{random.Digits(2)}", 0.5))),
            new("delivery_no", random.Digits(random.Int(5, 8))),
            new("delivery_date", locale.Date(date.AddDays(-random.Int(0, 6)))),
            new("order_date", locale.Date(date.AddDays(-random.Int(3, 25)))),
            new("print_date", locale.Date(date.AddDays(random.Int(0, 2)))),
            new("contact", random.Pick(["A. Weber", "Sam Lee", "C. Moreau", "R. Visser", "Giulia B."])),
            new("project", random.Weighted(("P-" + random.Digits(4), 1.0), (random.Letters(3) + "/" + random.Digits(2), 1))),
            new("period", $"{locale.Date(date.AddDays(-31))} - {locale.Date(date.AddDays(-1))}"),
        };
        return [.. all.Where(_ => random.Chance(0.24))];
    }

    private List<Distractor> ReceiptDistractors()
    {
        var all = new List<Distractor>
        {
            new("cashier", random.Pick(["Anna", "03", "SELF 2", "Lotte", "M. Khan"])),
            new("table", random.Int(1, 30).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("items", random.Int(1, 12).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        return [.. all.Where(_ => random.Chance(0.35))];
    }
}
