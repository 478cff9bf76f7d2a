using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Ocr;

namespace DocReview.Tests.Unit.Extraction.Pages.Ocr;

public class OcrLanguageTests
{
    [Theory]
    [InlineData("Invoice date 14 March 2025, amount due to the bank of your choice", "eng")]
    [InlineData("Rechnung Nr. 12 vom 14.03.2025, Summe netto zzgl. 19 % MwSt.", "deu")]
    [InlineData("Vielen Dank fur Ihren Einkauf, HauptstraBe 3, Summe EUR, Bar", "deu")]
    [InlineData("Facture du 14 mars, montant HT, TVA, total TTC, merci de votre visite", "fra")]
    [InlineData("Fattura n. 3 del 14 marzo, imponibile, IVA, totale della fattura", "ita")]
    [InlineData("Factura n. 3, fecha, base imponible, importe con IVA, gracias por su visita", "spa")]
    [InlineData("Factuur van 14 maart, bedrag met btw, te betalen voor 28 maart", "nld")]
    [InlineData("12.00 4711", "eng")]
    public void A_page_is_read_anew_in_the_language_that_English_letters_show(string text, string language) =>
        Assert.Equal(language, OcrLanguage.DetectOrFirst(Page(text)));

    private static Page Page(string text) => new(1, 100, 100, [.. text.Split(' ').Select(word =>
        new Word(word, new(0, 0, 10, 10), WordOrigin.Ocr, 0.9, 1, 1))]);
}
