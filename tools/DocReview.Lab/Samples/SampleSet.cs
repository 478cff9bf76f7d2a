using DocReview.Lab.EInvoices;
using DocReview.Lab.Invoices;
using DocReview.Lab.Layouts;
using DocReview.Lab.Paper;
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

    private static Sample Clean(string file, Printable paper) =>
        new(file, paper.Pdf(file), PaperTruth.Of(file, "text_pdf", paper));

    private static Sample ScannedPdf(string file, Printable paper)
    {
        var wear = new ScanWear(Dpi: 150, Degrees: 0.7, Blur: 0.35, Contrast: 0.9, Shade: 0.06, Grain: 10, Specks: 40, Quality: 42);
        var pages = Scanner.Scan(paper.Pdf(file), wear, Dice.For(1, file));
        return new(file, Scanner.Bind(pages, wear.Dpi, file), PaperTruth.Of(file, "scan_pdf", paper));
    }

    private static Sample ScannedPhoto(string file, Printable paper)
    {
        var wear = new ScanWear(Dpi: 170, Degrees: -1.2, Blur: 0.5, Contrast: 0.82, Shade: 0.16, Grain: 14, Specks: 60, Quality: 50);
        var photo = Scanner.Scan(paper.Pdf(file), wear, Dice.For(1, file))[0];
        return new(file, photo.Jpeg, PaperTruth.Of(file, "image_scan", paper));
    }

    private static Sample Hybrid(string file, Printable paper)
    {
        var sheet = paper.Drawn();
        sheet.Attachments.Add(new Attachment("factur-x.xml", "text/xml", CiiWriter.Write(paper.Invoice, paper.Locale.Currency)));
        var truth = PaperTruth.Of(file, "hybrid_pdf", paper);
        return new(file, sheet.Save(file), truth with { ExpectedXml = truth.Expected });
    }

    private static Sample Ubl(string file, Printable paper) =>
        new(file, UblWriter.Write(paper.Invoice, paper.Locale.Currency), PaperTruth.Of(file, "xml", paper) with { Group = "ubl" });

    private static Sample Unreadable(string file, string failure, byte[] content) => new(file, content, new Truth
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
