using System.Net;
using System.Text.Json;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

/// <summary>Uploads that are sent again under their key.</summary>
public sealed class UploadIdempotencyTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_repeat_with_the_same_key_answers_the_same()
    {
        using var first = await PostUnderKey("one-key", ("a.pdf", SamplePdf.Invoice("UP-6")), ("empty.pdf", []));
        using var second = await PostUnderKey("one-key", ("a.pdf", SamplePdf.Invoice("UP-6")), ("empty.pdf", []));

        Assert.Equal(HttpStatusCode.MultiStatus, first.StatusCode);
        Assert.Equal(HttpStatusCode.MultiStatus, second.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_key_used_again_for_other_files_is_refused_rather_than_answered_with_the_first()
    {
        using var first = await PostUnderKey("used-key", ("a.pdf", SamplePdf.Invoice("UP-10")));

        using var second = await PostUnderKey("used-key", ("b.pdf", SamplePdf.Invoice("UP-11")));
        using var withAnother = await PostUnderKey("another-key", ("b.pdf", SamplePdf.Invoice("UP-11")));

        await Problem.Of(second, HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");
        Assert.Equal(HttpStatusCode.Created, withAnother.StatusCode);
    }

    [Fact]
    public async Task Of_repeats_that_arrive_together_one_uploads_and_all_answer_the_same()
    {
        var file = SamplePdf.Invoice("UP-12");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var response = await PostUnderKey("burst", ("a.pdf", file));
            Assert.Equal(HttpStatusCode.Created, response.StatusCode);
            return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("documents")[0].GetProperty("document_id")
                .GetGuid();
        }));

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused_by_name()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents/upload");
        request.Headers.Add("Idempotency-Key", new string('k', 201));

        await Problem.Names(await desk.Client.SendAsync(request), HttpStatusCode.BadRequest, "Idempotency-Key");
    }

    private async Task<HttpResponseMessage> PostUnderKey(string key, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/documents/upload") { Content = form };
        request.Headers.Add("Idempotency-Key", key);
        return await desk.Client.SendAsync(request);
    }
}
