using System.Diagnostics;
using System.Text.Json;
using DocReview.Tests.Integration.Extraction.Pages;
using DocReview.Tests.Unit.Extraction.EInvoices;

namespace DocReview.Tests.Integration.Commands;

public sealed class ExtractCommandTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("docreview-extract-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Every_file_is_a_line_in_the_order_given_under_the_name_given()
    {
        Write("b.xml", Samples.Ubl().Bytes());
        Write("a.xml", Samples.FatturaPa(bodies: Samples.FatturaPaBody()).Bytes());
        Write("list", "./a.xml\nb.xml\n"u8.ToArray());

        var run = await Extract("b.xml", "a.xml", "--files-from", "list");

        Assert.Equal((0, ""), (run.Code, run.Errors));
        Assert.Equal(["b.xml", "a.xml", "./a.xml", "b.xml"], run.Lines.Select(line => line.GetProperty("file").GetString()));
        var first = run.Lines[0];
        Assert.Equal("300.00", first.GetProperty("predicted").GetProperty("total_amount").GetString());
        Assert.Equal(
            "Kayak hire, week", first.GetProperty("predicted").GetProperty("line_items")[0].GetProperty("description").GetString());
        Assert.Equal("xml", first.GetProperty("evidence").GetProperty("total_amount").GetProperty("origin").GetString());
        Assert.Equal(JsonValueKind.Null, first.GetProperty("predicted").GetProperty("payment_status").ValueKind);
        Assert.Equal("invoice", first.GetProperty("document_type").GetString());
        Assert.True(first.GetProperty("ms").GetDouble() > 0);
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_on_stderr_and_the_rest_is_read()
    {
        Write("good.xml", Samples.Ubl().Bytes());
        Write("order.xml", "<Order/>"u8.ToArray());
        Write("empty.pdf", []);

        var run = await Extract("order.xml", "good.xml", "missing.pdf", "empty.pdf");

        Assert.Equal(1, run.Code);
        Assert.Equal("good.xml", Assert.Single(run.Lines).GetProperty("file").GetString());
        Assert.Contains("order.xml: InvalidEInvoice: The XML is not an invoice", run.Errors);
        Assert.Contains("missing.pdf: ", run.Errors);
        Assert.Contains("empty.pdf: UnsupportedContent: The file is empty.", run.Errors);
    }

    [Fact]
    public async Task A_hybrid_is_read_by_its_attachment_unless_the_page_is_wanted_alone()
    {
        Write("hybrid.pdf",
            new PdfSketch().Text(["Kammerer Holzhandel KG", "Nothing else is printed."]).Attach("factur-x.xml", Samples.Cii().Bytes())
                .Build());

        var hybrid = Assert.Single((await Extract("hybrid.pdf")).Lines);
        Assert.Equal("KM 2026-17", hybrid.GetProperty("predicted").GetProperty("invoice_number").GetString());
        Assert.Equal(1, hybrid.GetProperty("pages").GetInt32());

        var page = Assert.Single((await Extract("hybrid.pdf", "--no-embedded-xml")).Lines);
        Assert.NotEqual("KM 2026-17", page.GetProperty("predicted").GetProperty("invoice_number").GetString());
    }

    [Theory]
    [InlineData]
    [InlineData("--files-from", "nowhere")]
    [InlineData("--colour", "a.xml")]
    public async Task Arguments_that_make_no_sense_are_answered_with_the_usage(params string[] arguments)
    {
        var run = await Extract(arguments);
        Assert.Equal(2, run.Code);
        Assert.StartsWith("Usage: extract", run.Errors);
    }

    private void Write(string name, byte[] content) => File.WriteAllBytes(Path.Combine(folder.FullName, name), content);

    private async Task<(int Code, JsonElement[] Lines, string Errors)> Extract(params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "DocReview.Jobs.dll");
        var start = new ProcessStartInfo("dotnet", [program, "extract", .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .ToArray();
        return (process.ExitCode, lines, await errors);
    }
}
