using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Synthesis;

/// <summary>A whole document from a seed: place, words, content, look.</summary>
public static class DocumentGenerator
{
    private static readonly (ILayout Layout, double Weight)[] Families =
    [
        (new LetterLayout(), 3), (new ModernLayout(), 2.5), (new SidebarLayout(), 1), (new GridLayout(), 2), (new MinimalLayout(), 1.5),
        (new ClassicLayout(), 2), (new LedgerLayout(), 0.8), (new PanelLayout(), 1.2), (new ProseLayout(), 1.2),
            (new PlainReceiptLayout(), 1.5),
        (new SaasLayout(), 2), (new WebshopLayout(), 2), (new WindowLayout(), 2), (new UtilityLayout(), 1.4), (new FolioLayout(), 1.2),
        (new FiscalLayout(), 1.4), (new TradeLayout(), 2), (new ShopLayout(), 2.5), (new BistroLayout(), 1.6), (new SlipLayout(), 1.2),
            (new CounterLayout(), 1.2),
    ];

    public static SyntheticDocument Draw(ulong seed)
    {
        var random = new SeededRandom(seed);
        var layout = random.Weighted(Families);
        var place = DrawPlace(random, layout);
        var language = random.Pick(place.Languages);
        if (language != "en" && random.Chance(0.07)) language = "en";
        var words = Wording.Draw(language, random, capitals: random.Chance(0.1),
            mark: random.Weighted((":", 6.0), ("", 2), (" :", language == "fr" ? 4.0 : 0.3)));
        var locale = LocaleGenerator.Draw(random, place, language);
        if (locale.Place == CurrencyPlace.None && random.Chance(0.6)) words =
            words.With("total", words["total"].Replace(" {currency}", "", StringComparison.Ordinal) + " {currency}");
        if (layout is ReceiptLayout and not PlainReceiptLayout) words = words.With("total", words["till_total"]);
        var generator = new InvoiceGenerator(random, place, words, locale);
        var invoice = layout switch
        {
            PlainReceiptLayout => generator.DrawReceipt(),
            ReceiptLayout => new ReceiptGenerator(random, place, generator).Draw(layout),
            _ => generator.Draw(),
        };
        if (layout is UtilityLayout or LedgerLayout or SaasLayout or WindowLayout
            && random.Chance(layout is UtilityLayout ? 0.4 : 0.12)) invoice = generator.WithPrevious(invoice);
        var design = DesignGenerator.Draw(random, layout, invoice);
        return new SyntheticDocument(layout, invoice, design, words, locale) { UsLetter = place.Country is "US" or "CA" };
    }

    private static Place DrawPlace(SeededRandom random, ILayout layout)
    {
        var all = Place.All;
        if (layout is not ReceiptLayout) return random.Weighted([.. all.Select(p => (p, Share(p)))]);
        return random.Weighted([.. all.Select(p => (p, p.Country is "MY" ? 7.0 : p.Country is "GB" or "US" or "IN" or "SG" ? 3 : 1))]);
    }

    /// <summary>So that each language has about as many documents as English.</summary>
    private static double Share(Place place) => place.Country switch
    {
        "DE" => 5,
        "FR" or "NL" or "IT" or "ES" => 3.4,
        "GB" or "US" => 2.2,
        "BE" => 1.6,
        "AT" or "CH" => 1.2,
        "DK" or "NO" or "FI" or "PL" or "CZ" or "SG" or "NZ" or "ZA" => 0.25,
        _ => 0.5,
    };
}
