using DocReview.Lab.EInvoices;
using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Drawing;
using DocReview.Lab.Pdf;
using DocReview.Lab.Scans;

namespace DocReview.Lab.Samples;

/// <summary>Every sample, unlike every other in language, layout and country.</summary>
public static class SampleSet
{
    private const string LockedPassword = "Ostertor-2026";

    public static IEnumerable<Sample> All()
    {
        yield return Clean("harbour-and-pine.pdf", EnglishSamples.Studio());
        yield return Clean("cedarline-subscription.pdf", EnglishSamples.Subscription());
        yield return Clean("norrsken-instruments.pdf", EnglishSamples.Instruments());
        yield return Clean("fenwick-credit-note.pdf", EnglishSamples.CreditNote());
        yield return Clean("werkhof-lindenau.pdf", GermanSamples.Workshop());
        yield return Clean("alpweg-druck.pdf", GermanSamples.SwissPrinter());
        yield return Clean("nordmark-two-pages.pdf", GermanSamples.Wholesaler());
        yield return Clean("atelier-brunel.pdf", RomanceSamples.FrenchSupplier());
        yield return Clean("tessitori.pdf", RomanceSamples.ItalianWeaver());
        yield return Clean("montesol.pdf", RomanceSamples.SpanishGarage());
        yield return Clean("cafe-du-vieux-port.pdf", RomanceSamples.FrenchCafe());
        yield return Clean("waterkant-fietsen.pdf", DutchSamples.Bicycles());
        yield return ScannedPdf("scan-falegnameria.pdf", ScanSamples.ItalianCarpenter());
        yield return ScannedPhoto("photo-ijzerhandel.jpg", DutchSamples.HardwareShop());
        yield return Hybrid("factur-x-moulin.pdf", EInvoiceSamples.FrenchMill());
        yield return Ubl("peppol-zeebries.xml", EInvoiceSamples.BelgianBrewery());
        yield return Unreadable("damaged.pdf", "damaged_file", Broken(GermanSamples.SwissPrinter().Pdf("damaged.pdf")));
        yield return Unreadable("locked.pdf", "needs_password", GermanSamples.Locked().Drawn().Save("locked.pdf", LockedPassword));
    }

    private static Sample Clean(string file, SyntheticDocument document) =>
        new(file, document.Pdf(file), DocumentTruth.From(file, "text_pdf", document));

    private static Sample ScannedPdf(string file, SyntheticDocument document)
    {
        var wear = new ScanDegradation(Dpi: 150, Degrees: 0.7, Blur: 0.35, Contrast: 0.9, Shade: 0.06, Grain: 10, Specks: 40, Quality: 42);
        var pages = Scanner.Scan(document.Pdf(file), wear, SeededRandom.For(1, file));
        return new(file, Scanner.Bind(pages, wear.Dpi, file), DocumentTruth.From(file, "scan_pdf", document));
    }

    private static Sample ScannedPhoto(string file, SyntheticDocument document)
    {
        var wear = new ScanDegradation(Dpi: 170, Degrees: -1.2, Blur: 0.5, Contrast: 0.82, Shade: 0.16, Grain: 14, Specks: 60, Quality: 50);
        var photo = Scanner.Scan(document.Pdf(file), wear, SeededRandom.For(1, file))[0];
        return new(file, photo.Jpeg, DocumentTruth.From(file, "image_scan", document));
    }

    private static Sample Hybrid(string file, SyntheticDocument document)
    {
        var canvas = document.Drawn();
        canvas.Attachments.Add(new Attachment("factur-x.xml", "text/xml", CiiWriter.Write(document.Invoice, document.Locale.Currency)));
        var truth = DocumentTruth.From(file, "hybrid_pdf", document);
        return new(file, canvas.Save(file), truth with { ExpectedXml = truth.Expected });
    }

    private static Sample Ubl(string file, SyntheticDocument document) =>
        new(file, UblWriter.Write(document.Invoice, document.Locale.Currency),
            DocumentTruth.From(file, "xml", document) with { Group = "ubl" });

    private static Sample Unreadable(string file, string failure, byte[] content) => new(file, content, new GroundTruth
    {
        File = file,
        Kind = "unreadable",
        Language = "de",
        Expected = [],
        Failure = failure,
        Password = failure == "needs_password" ? LockedPassword : null,
    });

    /// <summary>Cut short and overwritten in the middle, so that no reader can repair the page.</summary>
    private static byte[] Broken(byte[] pdf)
    {
        var rest = pdf[..(pdf.Length / 3)];
        Array.Fill(rest, (byte)0x1B, 60, rest.Length - 120);
        return rest;
    }
}
