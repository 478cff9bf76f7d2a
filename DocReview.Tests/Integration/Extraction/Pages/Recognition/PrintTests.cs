using DocReview.Domain.Adapters.Onnx;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Pages.Ocr;
using DocReview.Domain.Extraction.Pages.Recognition;
using DocReview.Domain.Extraction.Pages.Scratch;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DocReview.Tests.Integration.Extraction.Pages.Recognition;

/// <summary>Pages read by the networks: askew, on till rolls, in other languages, or with nothing on them.</summary>
public sealed class PrintTests(ReaderRig rig) : IClassFixture<ReaderRig>
{
    private const double PixelsPerPoint = 150 / 72.0;

    private static readonly string[] Receipt =
    [
        "HARBOUR BAKERY LIMITED", "12 Quay Street, Bristol", "VAT No GB 123 4567 82", "RECEIPT 20417", "14/03/2025 17:42",
        "Rye bread 2 x 3.40        6.80", "Bun 1.20", "TOTAL GBP 8.00", "CASH 10.00", "CHANGE 2.00", "Thank you",
    ];

    [Theory]
    [InlineData(-3)]
    [InlineData(-2)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_page_that_lies_askew_is_read_and_its_values_are_shown_where_they_stand(double degrees)
    {
        var scan = rig.Scan(Letters.Pdf(), dotsPerInch: 150);
        var askew = Tilted(scan, degrees);
        var page = Assert.Single((await rig.Read(rig.Encode(askew, ".png"), FileKind.Png)).Pages);
        Assert.InRange(page.Skew, degrees - 0.4, degrees + 0.4);
        var fields = new InvoiceEngine().Read([page]).Fields;
        Assert.Equal("HB-2041", fields[InvoiceFields.InvoiceNumber].Value);
        Assert.Equal("228.00", fields[InvoiceFields.TotalAmount].Value);
        var box = fields[InvoiceFields.InvoiceNumber].Evidence!.Box!.Value;
        var (x, y) = Turned((175 * PixelsPerPoint, 171 * PixelsPerPoint), scan, degrees);
        Assert.InRange(x, box.Left, box.Right);
        Assert.InRange(y, box.Top, box.Bottom);
    }

    [Fact]
    public async Task A_till_receipt_is_read()
    {
        var roll = new PdfSketch().Text(Receipt, "/MediaBox[50 370 290 810]").Build();
        var page = Assert.Single((await rig.Read(rig.Encode(rig.Scan(roll, dotsPerInch: 150), ".jpg"), FileKind.Jpeg)).Pages);
        var fields = new InvoiceEngine().Read([page]).Fields;
        Assert.Equal("HARBOUR BAKERY LIMITED", fields[InvoiceFields.VendorName].Value);
        Assert.Equal("2025-03-14", fields[InvoiceFields.InvoiceDate].Value);
        Assert.Equal("8.00", fields[InvoiceFields.TotalAmount].Value);
    }

    [Theory]
    [InlineData("Rechnung der Bäckerei Müller für die Größe, bitte überweisen Sie den Betrag", "Bäckerei Müller für die Größe,")]
    [InlineData("Facture pour les entrées à tarif réduit, montant réglé par chèque, merci", "entrées à tarif réduit,")]
    public async Task Letters_with_accents_are_read(string line, string expected)
    {
        var scan = rig.Scan(new PdfSketch().Text([line, line, line]).Build(), dotsPerInch: 150);
        var page = Assert.Single((await rig.Read(rig.Encode(scan, ".png"), FileKind.Png)).Pages);
        Assert.Contains(expected, ReaderRig.Words(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_blank_page_has_no_words()
    {
        var blank = new GreyPicture(1240, 1754, [.. Enumerable.Repeat(byte.MaxValue, 1240 * 1754)]);
        Assert.Empty(Assert.Single((await rig.Read(rig.Encode(blank, ".png"), FileKind.Png)).Pages).Words);
    }

    [Fact]
    public async Task Reading_stops_when_it_is_cancelled()
    {
        var file = rig.File(rig.Encode(rig.Scan(Letters.Pdf()), ".png"), FileKind.Png);
        using var stop = new CancellationTokenSource();
        using var networks = new OnnxNetworks(TextWriter.Null);
        var print = new TextRecognizer(networks);
        var reading = print.Read(rig.Grey(Letters.Pdf()), 1, CancellationToken.None);
        Assert.NotEmpty(reading.Words);
        await stop.CancelAsync();
        Assert.ThrowsAny<OperationCanceledException>(() => print.Read(rig.Grey(Letters.Pdf()), 1, stop.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Reader.ReadAsync(file, progress: null, stop.Token));
    }

    [Fact]
    public async Task Where_the_networks_cannot_run_Tesseract_reads()
    {
        using var without = new ReaderRig([], services => services.Replace(ServiceDescriptor.Singleton<IPageRecognizer, NoNetworks>()));
        var scan = without.Scan(Letters.Pdf(), dotsPerInch: 150);
        var page = Assert.Single((await without.Read(without.Encode(scan, ".png"), FileKind.Png)).Pages);
        Assert.Contains("Invoice number HB-2041", ReaderRig.Words(page), StringComparison.Ordinal);
    }

    private static GreyPicture Tilted(GreyPicture picture, double degrees)
    {
        byte At(double x, double y) =>
            x >= 0 && y >= 0 && x < picture.Width - 1 && y < picture.Height - 1 ? Between(picture, x, y) : byte.MaxValue;
        return new(picture.Width, picture.Height, [.. Enumerable.Range(0, picture.Pixels.Length).Select(i =>
        {
            var (x, y) = Turned((i % picture.Width, i / picture.Width), picture, -degrees);
            return At(x, y);
        })]);
    }

    private static byte Between(GreyPicture picture, double x, double y)
    {
        var (left, top, width) = ((int)x, (int)y, picture.Width);
        double Row(int row) =>
            picture.Pixels[(row * width) + left]
                + ((x - left) * (picture.Pixels[(row * width) + left + 1] - picture.Pixels[(row * width) + left]));
        return (byte)(Row(top) + ((y - top) * (Row(top + 1) - Row(top))));
    }

    private static (double X, double Y) Turned((double X, double Y) place, GreyPicture about, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        var (x, y) = (place.X - (about.Width / 2.0), place.Y - (about.Height / 2.0));
        return ((about.Width / 2.0) + (x * cos) - (y * sin), (about.Height / 2.0) + (x * sin) + (y * cos));
    }

    private sealed class NoNetworks : IPageRecognizer
    {
        public Task<Page?> RecognizeAsync(RasterImage image, int number, CancellationToken ct) => Task.FromResult<Page?>(null);

        public Task<Page?> RecognizeSecondPassAsync(RasterImage image, Page first, CancellationToken ct) => Task.FromResult<Page?>(null);
    }
}
