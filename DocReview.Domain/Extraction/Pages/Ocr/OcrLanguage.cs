using System.Collections.Frozen;

namespace DocReview.Domain.Extraction.Pages.Ocr;

/// <summary>
/// Which language a page is written in, by Tesseract's names. Each language more doubles the time of a page. English reads the letters
/// of the others well enough to tell by their small words which one it is, and that one alone then gets its accents right.
/// </summary>
public static class OcrLanguage
{
    /// <summary>What a page is read with first.</summary>
    public const string First = "eng";

    private const int EnoughWords = 4;

    private static readonly FrozenSet<string> English =
        Words("the of and to for your invoice amount due from this is not are tax date no qty cash change thank you please total");

    // As English reads them: without accents, and with B for what it takes the German sharp s for.
    private static readonly (string Language, FrozenSet<string> Words)[] Others =
    [
        ("deu", Words(
            "der die das und von mit auf fur rechnung betrag wir ihre den dem bei nach zzgl inkl mwst ust summe datum bitte ihr sie nicht "
            + "uhr steuer netto brutto gmbh rechnungsnummer kundennummer gesamt gesamtbetrag menge preis zahlung vielen dank strabe")),
        ("fra", Words(
            "le la les des du et pour facture montant par une est au aux sur tva avec votre nous adresse ttc ht merci "
            + "quantite prix reglement")),
        ("ita", Words("il di della delle per fattura importo del con iva imponibile pagamento dal totale quantita prezzo scadenza grazie")),
        ("spa", Words("el los las para factura importe fecha por con iva del su una cantidad precio gracias base imponible")),
        ("nld", Words("de het een van en factuur bedrag btw voor op te met uw wij aan factuurdatum totaal aantal prijs betaling")),
    ];

    /// <summary>The language that a page, as read, is written in; <see cref="First"/> where it has too few words to tell.</summary>
    public static string DetectOrFirst(Page page) => Detect(page) ?? First;

    /// <summary>The language that a page, as read, is written in; null where it has too few words to tell.</summary>
    public static string? Detect(Page page)
    {
        string[] words = [.. page.Words.Select(word => Fields.Layout.Folding.Fold(word.Text))];
        var english = words.Count(English.Contains);
        var (language, hits) = Others.Select(other => (other.Language, Hits: words.Count(other.Words.Contains))).MaxBy(other => other.Hits);
        return hits >= EnoughWords && hits > 2 * english ? language : english >= EnoughWords ? First : null;
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet();
}
