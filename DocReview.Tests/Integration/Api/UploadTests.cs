using System.Net;
using System.Text;
using System.Text.Json;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

public sealed class UploadTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private static readonly byte[] Zip = [(byte)'P', (byte)'K', 3, 4, 20, 0, 0, 0, 8, 0];

    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task Files_are_queued_and_named()
    {
        using var response = await desk.PostFiles(("a.pdf", SamplePdf.Invoice("UP-1")), ("b.pdf", SamplePdf.Invoice("UP-2")));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal(["a.pdf", "b.pdf"],
            answer.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("original_filename").GetString()));
        Assert.All(answer.GetProperty("documents").EnumerateArray(), d => Assert.Equal("Queued", d.GetProperty("status").GetString()));
        Assert.Empty(answer.GetProperty("errors").EnumerateArray());
    }

    [Fact]
    public async Task One_file_is_found_where_the_answer_says()
    {
        using var response = await desk.PostFiles(("one.pdf", SamplePdf.Invoice("UP-3")));

        var detail = await desk.Get(response.Headers.Location!.ToString());

        Assert.Equal("one.pdf", detail.GetProperty("original_filename").GetString());
        Assert.Equal("tests", detail.GetProperty("uploaded_by").GetString());
    }

    [Fact]
    public async Task Good_files_are_taken_beside_bad_ones()
    {
        using var response = await desk.PostFiles(("good.pdf", SamplePdf.Invoice("UP-4")), ("bad.zip", Zip), ("empty.pdf", []));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.MultiStatus, response.StatusCode);
        Assert.Equal("good.pdf", answer.GetProperty("documents")[0].GetProperty("original_filename").GetString());
        Assert.Equal(["bad.zip", "empty.pdf"],
            answer.GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("original_filename").GetString()));
        Assert.Equal("empty_file", answer.GetProperty("errors")[1].GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_file_of_another_kind_is_refused_and_leaves_nothing()
    {
        using var response = await desk.PostFiles(("bad.pdf", Zip));

        var problem = await Problem.Of(response, HttpStatusCode.UnsupportedMediaType, "archive");

        Assert.Empty(problem.GetProperty("documents").EnumerateArray());
        Assert.Equal("bad.pdf", problem.GetProperty("errors")[0].GetProperty("original_filename").GetString());
    }

    // Between the limits that upload and extraction once had apart: it was accepted, and failed in the worker.
    [Fact]
    public async Task An_image_of_more_pixels_than_can_be_read_is_refused()
    {
        using var response = await desk.PostFiles(("photo.png", PngHeader(9_500, 9_500)));

        var problem = await Problem.Of(response, HttpStatusCode.RequestEntityTooLarge, "too_many_pixels");

        Assert.Contains("80 million pixels", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task An_image_of_as_many_pixels_as_can_be_read_is_taken()
    {
        using var response = await desk.PostFiles(("photo.png", PngHeader(8_900, 8_900)));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task An_empty_file_is_refused() =>
        await Problem.Of(await desk.PostFiles(("empty.pdf", [])), HttpStatusCode.UnprocessableEntity, "empty_file");

    [Fact]
    public async Task An_upload_without_files_names_the_field()
    {
        using var form = new MultipartFormDataContent { { new StringContent("x"), "something" } };

        var problem =
            await Problem.Of(await desk.Client.PostAsync("/api/documents/upload", form), HttpStatusCode.UnprocessableEntity, "no_files");

        Assert.Contains("files", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task An_upload_that_is_not_multipart_is_refused() => await Problem.Of(
        await desk.Client.PostAsJsonAsync("/api/documents/upload", new { }), HttpStatusCode.UnsupportedMediaType, "not_multipart");

    [Fact]
    public async Task A_broken_body_is_refused()
    {
        using var broken =
            new StringContent("--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4", Encoding.ASCII);
        broken.Headers.Remove("Content-Type");
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        await Problem.Of(await desk.Client.PostAsync("/api/documents/upload", broken), HttpStatusCode.BadRequest, "malformed_upload");
    }

    [Fact]
    public async Task The_same_file_twice_is_told_and_taken_on_request()
    {
        var file = SamplePdf.Invoice("UP-5");
        var first = await desk.Upload(file);

        var problem = await Problem.Of(await desk.PostFiles(("again.pdf", file)), HttpStatusCode.Conflict, "duplicate");
        using var accepted = await desk.PostFiles("/api/documents/upload?accept_duplicates=true", ("again.pdf", file));
        var second = (await accepted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("documents")[0].GetProperty("document_id")
            .GetGuid();

        Assert.Equal(first.Id, problem.GetProperty("errors")[0].GetProperty("document_id").GetGuid());
        Assert.Equal(first.Id, (await desk.Get($"/api/documents/{second}")).GetProperty("duplicate_of").GetGuid());
    }

    [Fact]
    public async Task An_upload_that_breaks_off_within_a_file_is_the_senders_mistake_and_leaves_nothing()
    {
        var before = Directory.EnumerateFiles(desk.Storage, "*", SearchOption.AllDirectories).ToHashSet();
        var head = "--x\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4 "u8;
        using var broken = new ByteArrayContent([.. head, .. new byte[300_000]]);
        broken.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        await Problem.Of(await desk.Client.PostAsync("/api/documents/upload", broken), HttpStatusCode.BadRequest, "malformed_upload");

        Assert.Subset(before, Directory.EnumerateFiles(desk.Storage, "*", SearchOption.AllDirectories).ToHashSet());
    }

    [Fact]
    public async Task Files_without_end_are_refused_as_a_whole()
    {
        using var response = await desk.PostFiles([.. Enumerable.Range(0, 1200).Select(number => ($"{number}.pdf", Array.Empty<byte>()))]);

        await Problem.Of(response, HttpStatusCode.RequestEntityTooLarge, "request_too_large");
    }

    [Fact]
    public async Task A_hostile_name_is_kept_as_data()
    {
        using var response = await desk.PostFiles(("../../etc/‮fdp.CON.pdf", SamplePdf.Invoice("UP-8")));
        var id = (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("documents")[0].GetProperty("document_id").GetGuid();

        using var original = await desk.Client.GetAsync($"/api/documents/{id}/original");

        Assert.Equal("fdp.CON.pdf", (await desk.Get($"/api/documents/{id}")).GetProperty("original_filename").GetString());
        Assert.Equal("attachment", original.Content.Headers.ContentDisposition?.DispositionType);
    }

    [Theory]
    [InlineData("/api/documents/{0}/original")]
    [InlineData("/documents/{0}/original")]
    public async Task An_original_is_sent_under_one_policy_wherever_it_is_asked_for(string address)
    {
        var document = await desk.CompletedDocument(filename: "büro.pdf");

        using var original = await desk.Client.GetAsync(string.Format(address, document.Id));

        Assert.Equal("attachment", original.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal("büro.pdf", original.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("sandbox; default-src 'none'", original.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", original.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-store, private", original.Headers.CacheControl?.ToString());
        Assert.NotNull(original.Headers.ETag);
    }

    [Fact]
    public async Task The_uploaded_bytes_come_back()
    {
        var file = SamplePdf.Invoice("UP-9");
        var document = await desk.Upload(file);

        Assert.Equal(file, await desk.Client.GetByteArrayAsync($"/api/documents/{document.Id}/original"));
    }

    [Fact]
    public async Task Nothing_is_stored_for_what_was_refused()
    {
        var before = Directory.EnumerateFiles(desk.Storage, "*", SearchOption.AllDirectories).ToHashSet();

        await desk.PostFiles(("bad.zip", Zip), ("empty.pdf", []));

        Assert.Subset(before, Directory.EnumerateFiles(desk.Storage, "*", SearchOption.AllDirectories).ToHashSet());
    }

    private static byte[] PngHeader(short width, short height) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8,
        0, 0, (byte)(width >> 8), (byte)width, 0, 0, (byte)(height >> 8), (byte)height, 8, 0, 0, 0, 0,
    ];
}
