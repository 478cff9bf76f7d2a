using DocReview.Lab.Invoices;
using DocReview.Lab.Paper;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Generation;

/// <summary>Who bills whom for what, when, under which number.</summary>
public sealed class InvoiceInventor(Dice dice, Place place, Wording words, Locale locale)
{
    private static readonly Dictionary<string, string[]> Goods = Texts.Rows("goods").ToDictionary(row => row[0], row => row[1].Split(';'));
    private static readonly Dictionary<string, string[]> TillGoods = Texts.Rows("tillgoods").ToDictionary(row => row[0], row => row[1].Split(';'));
    private readonly PartyInventor parties = new(dice);

    public Invoice Draw()
    {
        var language = words.Language;
        var seller = parties.Seller(place, language);
        if (dice.Chance(0.72)) seller = parties.WithBank(seller, place);
        var date = new DateOnly(2012, 1, 3).AddDays(dice.Int(0, 5300));
        var noTax = place.Country is "US" && dice.Chance(0.35) || dice.Chance(0.06);
        var invoice = new Invoice(seller, parties.Buyer(place, language), Number(date), date, Lines(Goods[language], dice.Weighted((dice.Int(1, 3), 4.0), (dice.Int(3, 8), 4), (dice.Int(9, 40), 1)), noTax))
        {
            NoTax = noTax,
            PrintsNet = !noTax || dice.Chance(0.5),
            ZeroTaxLine = noTax && dice.Chance(0.5),
            Kind = dice.Chance(0.07) ? PaperKind.CreditNote : PaperKind.Invoice,
            DueDate = dice.Chance(0.6) ? date.AddDays(dice.Pick([0, 7, 10, 14, 14, 30, 30, 30, 45, 60])) : null,
            TermDays = dice.Chance(0.35) ? dice.Pick([7, 10, 14, 30, 60]) : null,
            Distractors = Distractors(date),
            Charges = dice.Chance(0.05) ? [("surcharge", dice.Int(150, 2900) / 100m)] : dice.Chance(0.16) ? [("shipping", dice.Int(390, 4900) / 100m)] : dice.Chance(0.1) ? [("discount", -dice.Int(200, 2000) / 100m)] : [],
            PrintsDue = dice.Chance(0.22),
            Greeting = dice.Chance(0.6) ? words["thanks"] : null,
            Mention = dice.Chance(0.4) ? words.Fill("mentions", ("date", locale.Date(date.AddDays(dice.Int(25, 700))))) : null,
        };
        return Settled(invoice, date);
    }

    public Invoice DrawReceipt()
    {
        var language = words.Language;
        var date = new DateOnly(2014, 1, 3).AddDays(dice.Int(0, 4600));
        var included = place.Country != "US" && dice.Chance(0.85);
        var lines = Lines(TillGoods[language], dice.Int(1, 9), noTax: false);
        var rate = dice.Pick(place.Rates.Where(r => r > 0).ToArray());
        return new Invoice(parties.Seller(place, language), new Party("", "", "", place.Country), ReceiptNumber(), date,
            [.. lines.Select(l => l with { Quantity = dice.Chance(0.8) ? 1 : dice.Int(2, 4), UnitPrice = dice.Int(95, 2900) / 100m, TaxRate = rate, Details = [], Discount = 0 })])
        {
            Kind = PaperKind.Receipt,
            TaxIncluded = included,
            PrintsTax = dice.Chance(0.75),
            PrintsNet = dice.Chance(included ? 0.4 : 0.95),
            RoundedTo = place.Country == "MY" && dice.Chance(0.6) ? 0.05m : null,
            Distractors = TillDistractors(),
            ShowsBuyer = false,
            Greeting = dice.Chance(0.7) ? words["thanks"] : null,
        };
    }

    private Invoice Settled(Invoice invoice, DateOnly date)
    {
        if (invoice.Kind == PaperKind.CreditNote)
            invoice = Crediting(invoice) with { Negative = dice.Chance(0.5), DueDate = null, TermDays = null };
        else if (dice.Chance(0.1))
            invoice = invoice with { PaidMark = true, DueDate = dice.Chance(0.5) ? null : invoice.DueDate, Note = words.Fill("paid_on", ("date", locale.Date(date.AddDays(dice.Int(0, 3))))) };
        else if (dice.Chance(0.06))
            invoice = invoice with { Prepaid = invoice.Totals.Total, PrintsDue = true };
        else if (dice.Chance(0.16))
            invoice = invoice with { Prepaid = Math.Round(invoice.Totals.Total * dice.Pick([0.2m, 0.3m, 0.5m, 0.9m]), 0), PrepaidOn = dice.Chance(0.4) ? date.AddDays(-dice.Int(3, 40)) : null };
        if (invoice.DueDate is { } due && due > date.AddDays(13) && dice.Chance(0.18))
            invoice = invoice with { Early = (date.AddDays(dice.Pick([7, 8, 10])), dice.Pick([1m, 2m, 3m])) };
        if (place.Country is "IT" or "ES" && invoice is { Kind: PaperKind.Invoice, PaidMark: false, Prepaid: 0, NoTax: false } && dice.Chance(0.15))
            invoice = invoice with { WithheldPercent = place.Country == "IT" ? 20 : dice.Pick([15m, 7m]) };
        if (invoice.Seller.Brand is { } brand && !invoice.Seller.Name.Contains(brand, StringComparison.OrdinalIgnoreCase) && dice.Chance(0.5)) invoice = invoice with { Mention = $"{brand} {words["trade_of"]} {invoice.Seller.Name}" };
        return invoice.Note is null ? invoice with { Note = Note(invoice) } : invoice;
    }

    /// <summary>A bill among others: what was owed before, and whether it was paid since.</summary>
    public Invoice WithPrevious(Invoice invoice) => invoice.Kind != PaperKind.Invoice || invoice.PaidMark || invoice.Prepaid != 0 ? invoice
        : invoice with { Previous = dice.Chance(0.3) ? invoice.Totals.Total : dice.Int(900, 38000) / 100m, PreviousPaid = dice.Chance(0.75) };

    /// <summary>Most credit notes name the invoice that they take back.</summary>
    private Invoice Crediting(Invoice invoice)
    {
        var (number, date) = (Number(invoice.Date), locale.Date(invoice.Date.AddDays(-dice.Int(2, 60))));
        return dice.Weighted(
            (invoice with { Note = words.Fill("credits", ("number", number), ("date", date)) }, 3.0),
            (invoice with { Distractors = [.. invoice.Distractors, new("original", number)] }, 3),
            (invoice, 2));
    }

    private string? Note(Invoice invoice) => dice.Weighted(
        (null, 5.0),
        (words.Fill("quote", ("number", invoice.Number)), 1.5),
        ($"{words["mandate_iban"]} {parties.CustomerIban(place)}", invoice.Seller.Iban is null ? 1.5 : 0.6));

    private List<InvoiceLine> Lines(string[] goods, int count, bool noTax)
    {
        var mixed = dice.Chance(0.25);
        var rate = dice.Pick(place.Rates);
        var (codes, units, discounts) = (dice.Chance(0.5), dice.Chance(0.4), dice.Chance(0.12));
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var large = dice.Chance(0.15);
            return new InvoiceLine(dice.Pick(goods), Quantity(), dice.Int(large ? 20000 : 150, large ? 480000 : 24000) / 100m, noTax ? 0 : mixed ? dice.Pick(place.Rates) : rate)
            {
                Code = codes ? dice.Weighted((dice.Digits(dice.Int(4, 8)), 2.0), (dice.Letters(2) + "-" + dice.Digits(4), 1), (dice.Letters(1) + dice.Digits(5), 1)) : null,
                Unit = units ? dice.Pick(Units()) : null,
                Discount = discounts && dice.Chance(0.5) ? dice.Pick([5m, 10m, 15m, 20m]) : 0,
                Details = dice.Chance(0.18) ? [$"{words["period"]}: {locale.Date(new DateOnly(2024, 3, 1).AddDays(dice.Int(0, 300)))}"] : dice.Chance(0.12) ? [$"{words["code"]} {dice.Digits(6)}", dice.Pick(goods)] : [],
            };
        })];
    }

    private decimal Quantity() => dice.Weighted((1m, 5.0), (dice.Int(2, 12), 4), (dice.Int(13, 400), 1), (dice.Int(1, 60) / 4m, 1));

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
        return dice.Pick<Func<string>>([
            () => $"{year}-{dice.Digits(4)}", () => $"INV-{dice.Digits(5)}", () => $"RE-{year}{dice.Digits(4)}", () => dice.Int(1, 9) + dice.Digits(dice.Int(4, 9)),
            () => $"{dice.Letters(1)}{year[2..]}-{dice.Digits(4)}", () => $"{dice.Int(1, 999)}/{year}", () => $"INV/{year}/{dice.Digits(4)}", () => $"{dice.Letters(2)}{dice.Digits(6)}",
            () => $"{year}/{dice.Int(1, 12):00}/{dice.Digits(3)}", () => $"{dice.Letters(3)}-{dice.Digits(3)}-{dice.Digits(4)}", () => $"#{dice.Digits(5)}", () => dice.Int(12, 999).ToString(System.Globalization.CultureInfo.InvariantCulture),
            () => $"F{year}.{dice.Digits(4)}", () => $"{dice.Letters(1)}{dice.Digits(1)}{dice.Letters(2)}{dice.Digits(3)}{dice.Letters(1)}-{dice.Digits(4)}", () => $"{dice.Int(100, 999)}-{dice.Digits(7)}-{dice.Digits(7)}",
            () => $"{dice.Letters(2)}{year[2..]}{date.Month:00}{date.Day:00}-{dice.Digits(2)}", () => $"{dice.Int(1, 60)}/{dice.Letters(1)}", () => $"{dice.Digits(3)} {dice.Digits(3)} {dice.Digits(3)}", () => $"VF{year[2..]}/{dice.Digits(5)}",
             () => $"{dice.Letters(1)} {dice.Digits(4)}", () => $"{year}{date.Month:00}{dice.Digits(3)}", () => $"00{dice.Digits(5)}",
        ])();
    }

    private string ReceiptNumber() => dice.Pick<Func<string>>([
        () => dice.Digits(dice.Int(4, 8)), () => $"{dice.Letters(2)}{dice.Digits(6)}", () => $"{dice.Digits(3)}-{dice.Digits(5)}", () => $"CS{dice.Digits(8)}", () => $"#{dice.Digits(4)}", () => ""])();

    private List<Distractor> Distractors(DateOnly date)
    {
        var all = new List<Distractor>
        {
            new("order_no", dice.Weighted((dice.Digits(dice.Int(4, 9)), 2.0), ($"PO-{dice.Digits(5)}", 1), ($"{dice.Letters(2)}{dice.Digits(6)}", 1))),
            new("customer_no", dice.Weighted((dice.Digits(dice.Int(4, 7)), 2.0), ($"C{dice.Digits(5)}", 1), ($"{dice.Letters(4)}{dice.Digits(2)}", 0.5))),
            new("delivery_no", dice.Digits(dice.Int(5, 8))),
            new("delivery_date", locale.Date(date.AddDays(-dice.Int(0, 6)))),
            new("order_date", locale.Date(date.AddDays(-dice.Int(3, 25)))),
            new("print_date", locale.Date(date.AddDays(dice.Int(0, 2)))),
            new("contact", dice.Pick(["A. Weber", "Sam Lee", "C. Moreau", "R. Visser", "Giulia B."])),
            new("project", dice.Weighted(("P-" + dice.Digits(4), 1.0), (dice.Letters(3) + "/" + dice.Digits(2), 1))),
            new("period", $"{locale.Date(date.AddDays(-31))} - {locale.Date(date.AddDays(-1))}"),
        };
        return [.. all.Where(_ => dice.Chance(0.24))];
    }

    private List<Distractor> TillDistractors()
    {
        var all = new List<Distractor>
        {
            new("cashier", dice.Pick(["Anna", "03", "SELF 2", "Lotte", "M. Khan"])),
            new("table", dice.Int(1, 30).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            new("items", dice.Int(1, 12).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        };
        return [.. all.Where(_ => dice.Chance(0.35))];
    }
}
