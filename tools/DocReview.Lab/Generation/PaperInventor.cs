using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Paper;
using DocReview.Lab.Wordings;

namespace DocReview.Lab.Generation;

/// <summary>A whole paper from a seed: place, words, content, look.</summary>
public static class PaperInventor
{
    private static readonly (ILayout Layout, double Weight)[] Families =
    [
        (new LetterLayout(), 3), (new ModernLayout(), 2.5), (new SidebarLayout(), 1), (new GridLayout(), 2), (new MinimalLayout(), 1.5),
        (new ClassicLayout(), 2), (new LedgerLayout(), 0.8), (new PanelLayout(), 1.2), (new ProseLayout(), 1.2), (new ReceiptLayout(), 1.5),
        (new SaasLayout(), 2), (new WebshopLayout(), 2), (new WindowLayout(), 2), (new UtilityLayout(), 1.4), (new FolioLayout(), 1.2),
        (new FiscalLayout(), 1.4), (new TradeLayout(), 2), (new ShopLayout(), 2.5), (new BistroLayout(), 1.6), (new SlipLayout(), 1.2), (new CounterLayout(), 1.2),
    ];

    public static Printable Draw(ulong seed)
    {
        var dice = new Dice(seed);
        var layout = dice.Weighted(Families);
        var place = DrawPlace(dice, layout);
        var language = dice.Pick(place.Languages);
        if (language != "en" && dice.Chance(0.07)) language = "en";
        var words = Wording.Draw(language, dice, capitals: dice.Chance(0.1), mark: dice.Weighted((":", 6.0), ("", 2), (" :", language == "fr" ? 4.0 : 0.3)));
        var locale = LocaleInventor.Draw(dice, place, language);
        if (locale.Place == CurrencyPlace.None && dice.Chance(0.6)) words = words.With("total", words["total"].Replace(" {currency}", "", StringComparison.Ordinal) + " {currency}");
        if (layout is TillLayout and not ReceiptLayout) words = words.With("total", words["till_total"]);
        var inventor = new InvoiceInventor(dice, place, words, locale);
        var invoice = layout switch
        {
            ReceiptLayout => inventor.DrawReceipt(),
            TillLayout => new TillInventor(dice, place, inventor).Draw(layout),
            _ => inventor.Draw(),
        };
        if (layout is UtilityLayout or LedgerLayout or SaasLayout or WindowLayout && dice.Chance(layout is UtilityLayout ? 0.4 : 0.12)) invoice = inventor.WithPrevious(invoice);
        var design = DesignInventor.Draw(dice, layout, invoice);
        return new Printable(layout, invoice, design, words, locale) { UsLetter = place.Country is "US" or "CA" };
    }

    private static Place DrawPlace(Dice dice, ILayout layout)
    {
        var all = Place.All;
        if (layout is not TillLayout) return dice.Weighted([.. all.Select(p => (p, Share(p)))]);
        return dice.Weighted([.. all.Select(p => (p, p.Country is "MY" ? 7.0 : p.Country is "GB" or "US" or "IN" or "SG" ? 3 : 1))]);
    }

    /// <summary>So that each language has about as many papers as English.</summary>
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
