using System.Net;
using System.Text;
using System.Text.Json;
using DocReview.Domain.Export;
using DocReview.Domain.Extraction;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

public sealed class ExportTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>, IAsyncLifetime
{
    private readonly Desk desk = fixture.Desk;

    public Task InitializeAsync() => desk.Empty();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task CSV_has_always_the_same_columns_in_the_same_order()
    {
        var document = await desk.FinalizedDocument();

        var rows = await Rows($"/api/documents/{document.Id}/export/csv");

        Assert.Equal(
            "document_id,original_filename,vendor_name,invoice_number,invoice_date,due_date,currency,net_amount,tax_amount,"
            + "total_amount,amount_due,payment_status,vendor_vat_id,iban,finalized_at,finalized_by",
            rows[0]);
        Assert.StartsWith(
            $"{document.Id},invoice.pdf,Nordlicht Büromöbel GmbH,2026-0815,2026-10-01,2026-10-31,EUR,100.00,19.00,119.00,119.00,,,,",
            rows[1]);
        Assert.EndsWith("Z,tests", rows[1]);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public async Task CSV_for_people_starts_with_a_mark_for_Excel_and_for_programs_without()
    {
        var document = await desk.FinalizedDocument();

        var people = await desk.Client.GetByteArrayAsync($"/documents/{document.Id}/export/csv");
        var programs = await desk.Client.GetByteArrayAsync($"/api/documents/{document.Id}/export/csv");

        Assert.Equal([.. Encoding.UTF8.Preamble, .. programs], people);
    }

    [Fact]
    public async Task CSV_can_have_a_row_a_line_item()
    {
        var document = await desk.FinalizedDocument();

        var rows = await Rows($"/api/documents/{document.Id}/export/csv?lines=true");

        Assert.EndsWith(string.Join(',', CsvExport.LineColumns), rows[0]);
        Assert.EndsWith(",1,Desk lamp,2,50.00,100.00", rows[1]);
    }

    [Fact]
    public async Task Cells_that_would_be_formulas_are_inert_and_negative_amounts_stay_numbers()
    {
        var reading = SampleReading.Plain(
            (InvoiceFields.VendorName, "=HYPERLINK(\"http://x\")"), (InvoiceFields.InvoiceNumber, "@1"),
                (InvoiceFields.TotalAmount, "-12.50"));
        var document = await desk.FinalizedDocument(reading, "+cmd.pdf");

        var row = (await Rows($"/api/documents/{document.Id}/export/csv"))[1];

        Assert.StartsWith($"{document.Id},'+cmd.pdf,\"'=HYPERLINK(\"\"http://x\"\")\",'@1,", row);
        Assert.Contains(",-12.50,", row);
    }

    [Fact]
    public async Task The_file_is_named_after_the_invoice_in_a_header_that_is_safe()
    {
        var document = await desk.FinalizedDocument(SampleReading.Plain((InvoiceFields.InvoiceNumber, "RE/2026\r\nX: \"1\"")));

        using var response = await desk.Client.GetAsync($"/api/documents/{document.Id}/export/csv");

        Assert.Equal("attachment; filename=invoice-RE-2026-X-1-2026-10-01.csv; filename*=UTF-8''invoice-RE-2026-X-1-2026-10-01.csv",
            response.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task JSON_is_flat_with_line_items_nested()
    {
        var document = await desk.FinalizedDocument();

        var json = await desk.Get($"/api/documents/{document.Id}/export/json");

        Assert.Equal(
            ["document_id", "original_filename", .. InvoiceFields.All, "line_items", "finalized_at", "finalized_by"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal("119.00", json.GetProperty("total_amount").GetString());
        Assert.Equal("50.00", json.GetProperty("line_items")[0].GetProperty("unit_price").GetString());
    }

    [Theory]
    [InlineData("/api/documents/{0}/export/json")]
    [InlineData("/api/documents/{0}/export/csv")]
    [InlineData("/documents/{0}/export/csv")]
    public async Task Only_what_is_finalized_is_exported(string address)
    {
        var document = await desk.CompletedDocument();

        await Problem.Of(await desk.Client.GetAsync(string.Format(address, document.Id)), HttpStatusCode.Conflict, "not_possible");
    }

    [Fact]
    public async Task Many_are_exported_at_once_each_once()
    {
        var wanted = new List<Guid>();
        for (var count = 0; count < 203; count++)
        {
            wanted.Add((await desk.FinalizedDocument()).Id);
        }

        await desk.CompletedDocument();

        var rows = await Rows("/api/export");
        var json = JsonDocument.Parse(await desk.Client.GetStringAsync("/api/export?format=json")).RootElement;

        Assert.Equal(wanted, rows.Skip(1).Select(row => Guid.Parse(row[..36])));
        Assert.Equal(wanted, json.EnumerateArray().Select(record => record.GetProperty("document_id").GetGuid()));
    }

    [Fact]
    public async Task Ids_and_days_narrow_the_export()
    {
        var (one, two) = (await desk.FinalizedDocument(), await desk.FinalizedDocument());
        var unfinished = await desk.CompletedDocument();
        var today = DateTime.UtcNow.ToString("yyyy-MM-dd");

        Assert.Equal([one.Id], Ids(await Rows($"/api/export?ids={one.Id},{unfinished.Id}")));
        Assert.Equal([one.Id, two.Id], Ids(await Rows($"/api/export?date_from={today}&date_to={today}")));
        Assert.Empty(Ids(await Rows("/api/export?date_to=2020-01-01")));
    }

    [Theory]
    [InlineData("format=xls", "format")]
    [InlineData("ids=1,2", "ids")]
    [InlineData("date_from=x", "date_from")]
    public async Task What_cannot_be_exported_is_named(string query, string parameter) =>
        await Problem.Names(await desk.Client.GetAsync($"/api/export?{query}"), HttpStatusCode.BadRequest, parameter);

    private async Task<List<string>> Rows(string address) =>
        [.. (await desk.Client.GetStringAsync(address)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private static IEnumerable<Guid> Ids(List<string> rows) => rows.Skip(1).Select(row => Guid.Parse(row[..36]));
}
