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
