using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Tests.Unit.Extraction.Fields.Lexicon;

public sealed class LexiconTests
{
    private static readonly InvoiceLexicon Lexicon = InvoiceLexicon.Shipped;

    private static readonly string[] OtherSections =
        ["debit_words", "period_words", "penalty_words", "payment_words", "condition_words", "trade_words", "sample_words", "name_labels",
            "honorifics", "owner_words", "legal_forms", "not_names", "function_words", "months", "date_fillers", "included_words",
         "street_words", "street_endings", "street_after_number", "street_abbreviations"];

    [Fact]
    public void Six_languages_ship() =>
        Assert.Equal(["de", "en", "es", "fr", "it", "nl"], Lexicon.Languages.Select(l => l.Code).Order());

    [Fact]
    public void Every_section_is_one_that_the_engine_knows()
    {
        var known = Names<LabelKind>("").Concat(Names<ColumnKind>("column.")).Concat(Names<StatusKind>("status.")).Concat(OtherSections)
            .ToHashSet();
        Assert.Empty(Lexicon.Languages.SelectMany(l => l.Sections.Where(s => !known.Contains(s)).Select(s => $"{l.Code}: {s}")));
    }

    [Fact]
    public void Every_language_has_words_for_the_core_of_an_invoice() => Assert.All(Lexicon.Languages, language =>
        Assert.All(["invoice_number", "invoice_date", "due_date", "net", "tax", "total", "amount_due", "vat_id", "column.description",
            "column.amount", "months"],
            section => Assert.NotEmpty(language.Section(section))));

    [Fact]
    public void Every_language_names_twelve_months() => Assert.All(Lexicon.Languages, language =>
        Assert.Equal(Enumerable.Range(1, 12), language.Section("months").Select(m => int.Parse(m.Split(' ')[0]))));

    [Fact]
    public void No_phrase_folds_to_nothing() => Assert.All(Lexicon.Labels.Phrases, p => Assert.NotEmpty(p.Folded));

    // "Btw BE 0403.170.701": the country is the beginning of the id, not the end of its label.
    [Fact]
    public void No_label_of_a_vat_id_takes_the_country_along() => Assert.Empty(
        Lexicon.Languages.SelectMany(l => l.Section("vat_id").Select(p => p.Split(' ')[^1]))
            .Intersect(["at", "be", "ch", "de", "es", "fr", "gb", "ie", "it", "lu", "nl", "pl", "pt"]));

    [Fact]
    public void Words_that_place_a_document_are_folded() => Assert.All(
        Lexicon.Countries.OfSharedMarks.Concat(Lexicon.Countries.OfUnmarkedMoney).SelectMany(country => country.Value)
            .Concat(Lexicon.Countries.DayFirst).Concat(Lexicon.Countries.MonthFirst),
        word => Assert.Equal(TextNormalizer.Fold(word), word));

    [Fact]
    public void A_country_may_settle_a_shared_mark_and_a_lost_one_by_different_words()
    {
        Assert.Contains("moms", Lexicon.Countries.OfSharedMarks["SEK"]);
        Assert.DoesNotContain("SEK", Lexicon.Countries.OfUnmarkedMoney.Keys);
        Assert.Contains("gstin", Lexicon.Countries.OfSharedMarks["INR"].Intersect(Lexicon.Countries.OfUnmarkedMoney["INR"]));
    }

    [Fact]
    public void Every_currency_of_a_country_is_one_that_is_known() => Assert.Empty(
        Lexicon.Countries.OfSharedMarks.Keys.Concat(Lexicon.Countries.OfUnmarkedMoney.Keys).Except(Lexicon.Currencies.Codes));

    [Theory]
    [InlineData("12 Harbour Street")]
    [InlineData("Harbour St.")]
    [InlineData("Unit 4, Riverside")]
    [InlineData("Hauptstraße 5")]
    [InlineData("14, rue des Lilas")]
    [InlineData("14 ruedes Lilas")]
    [InlineData("Via Roma 3")]
    [InlineData("Calle Mayor")]
    [InlineData("Keizersgracht 104")]
    [InlineData("12, Jalan Besar")]
    [InlineData("ul.Polna")]
    public void Streets_are_known_in_all_languages(string line) => Assert.Matches(Lexicon.Streets, line);

    [Theory]
    [InlineData("Muster Werkzeuge GmbH")]
    [InlineData("Unit price")]
    [InlineData("St. Gallen")]
    [InlineData("Hauptstraße")]
    public void What_only_sounds_like_a_street_is_none(string line) => Assert.DoesNotMatch(Lexicon.Streets, line);

    [Fact]
    public void Alternatives_are_written_out() =>
        Assert.Equal(["invoice no", "invoice number", "invoice"], LanguageFile.Expand("invoice (no|number|)"));

    [Theory]
    [InlineData("lnvoice Nurnber")]
    [InlineData("Rechnungsnumrner")]
    [InlineData("Invoice N0")]
    public void Labels_survive_errors_of_recognition(string printed) =>
        Assert.Equal(LabelKind.InvoiceNumber, Lexicon.Labels.Nearest(TextNormalizer.Fold(printed))?.Phrase.Kind);

    [Theory]
    [InlineData("Straße", "strasse")]
    [InlineData("Réf. n°", "refno")]
    [InlineData("Société", "societe")]
    [InlineData("#", "no")]
    public void Marks_and_case_do_not_matter(string printed, string folded) => Assert.Equal(folded, TextNormalizer.Fold(printed));

    private static IEnumerable<string> Names<TKind>(string prefix)
        where TKind : struct, Enum => Enum.GetValues<TKind>().Select(k => prefix + InvoiceLexicon.SectionName(k));
}
