using System.Net;
using System.Text;
using System.Text.Json;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Api;

public sealed class ReviewTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    private readonly Desk desk = fixture.Desk;

    [Fact]
    public async Task A_document_shows_what_was_read_with_its_evidence()
    {
        var document = await desk.CompletedDocument();

        var result = (await desk.Get($"/api/documents/{document.Id}")).GetProperty("result");
        var vendor = result.GetProperty("extracted").GetProperty("fields").GetProperty("vendor_name");

        Assert.Equal(1, result.GetProperty("version").GetInt32());
        Assert.Equal("Nordlicht Büromöbel GmbH", vendor.GetProperty("value").GetString());
        Assert.Equal(1, vendor.GetProperty("evidence").GetProperty("page").GetInt32());
        Assert.Equal(JsonValueKind.Null, result.GetProperty("reviewed").ValueKind);
        Assert.Contains(
            result.GetProperty("findings").EnumerateArray(), finding => finding.GetProperty("rule").GetString() == "due_date_far");
    }

    [Fact]
    public async Task A_document_that_was_not_read_has_no_result() => Assert.Equal(
        JsonValueKind.Null, (await desk.Get($"/api/documents/{(await desk.QueuedDocument()).Id}")).GetProperty("result").ValueKind);

    [Fact]
    public async Task A_save_changes_what_it_names_and_shows_at_once()
    {
        var document = await desk.CompletedDocument();
        await desk.Get($"/api/documents/{document.Id}");

        using var response =
            await Save(document, new { version = 1, vendor_name = "Südlicht AG", due_date = (string?)null, total_amount = "1.190,00" });
        var saved = await response.Content.ReadFromJsonAsync<JsonElement>();
        var shown = (await desk.Get($"/api/documents/{document.Id}")).GetProperty("result");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, saved.GetProperty("version").GetInt32());
        Assert.Equal("Südlicht AG", saved.GetProperty("vendor_name").GetString());
        Assert.Equal("1190.00", saved.GetProperty("total_amount").GetString());
        Assert.Equal(JsonValueKind.Null, saved.GetProperty("due_date").ValueKind);
        Assert.Equal("2026-0815", saved.GetProperty("invoice_number").GetString());
        Assert.Equal("Desk lamp", saved.GetProperty("line_items")[0].GetProperty("description").GetString());
        Assert.Equal("Südlicht AG", shown.GetProperty("reviewed").GetProperty("vendor_name").GetString());
        Assert.Equal("Nordlicht Büromöbel GmbH",
            shown.GetProperty("extracted").GetProperty("fields").GetProperty("vendor_name").GetProperty("value").GetString());
    }

    [Fact]
    public async Task What_is_read_for_review_can_be_sent_back_as_it_is()
    {
        var document = await desk.CompletedDocument();
        var review = await desk.Get($"/api/documents/{document.Id}/review");

        using var response = await Save(document, review);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Line_items_are_replaced_as_a_whole()
    {
        var document = await desk.CompletedDocument();

        using var response =
            await Save(document, new { version = 1, line_items = new[] { new { description = "Chair", quantity = 3, amount = "90.00" } } });
        var line = Assert.Single((await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("line_items").EnumerateArray());

        Assert.Equal("Chair", line.GetProperty("description").GetString());
        Assert.Equal("3", line.GetProperty("quantity").GetString());
        Assert.Equal(JsonValueKind.Null, line.GetProperty("unit_price").ValueKind);
    }

    [Fact]
    public async Task The_second_of_two_reviewers_gets_both_records()
    {
        var document = await desk.CompletedDocument();
        await Save(document, new { version = 1, vendor_name = "First" });

        var problem = await Problem.Of(await Save(document, new { version = 1, vendor_name = "Second" }), HttpStatusCode.Conflict, "stale");

        Assert.Equal(2, problem.GetProperty("version").GetInt32());
        Assert.Equal("First", problem.GetProperty("theirs").GetProperty("vendor_name").GetString());
        Assert.Equal("Second", problem.GetProperty("yours").GetProperty("vendor_name").GetString());
    }

    [Fact]
    public async Task Values_that_cannot_be_read_are_named_and_nothing_is_stored()
    {
        var document = await desk.CompletedDocument();

        await Problem.Names(
            await Save(document,
                new { version = 1, total_amount = "a lot", invoice_date = "soon", colour = "red",
                    line_items = new[] { new { amount = "x" } } }),
            HttpStatusCode.UnprocessableEntity, "total_amount", "invoice_date", "colour", "line_items[0].amount");

        Assert.Equal(1, (await desk.Row(document)).Result!.Version);
    }

    [Theory]
    [InlineData("{}", "version")]
    [InlineData("""{"version":"one"}""", "version")]
    [InlineData("""{"version":1,"vendor_name":"half a pair \ud800"}""", "vendor_name")]
    [InlineData("""{"version":1,"\ud800":"x"}""", "body")]
    [InlineData("""{"version":1,"vendor_name":true}""", "vendor_name")]
    [InlineData("""{"version":1,"line_items":{}}""", "line_items")]
    [InlineData("""{"version":1,"line_items":[7]}""", "line_items[0]")]
    [InlineData("""{"version":1,"line_items":[{"colour":"red"}]}""", "line_items[0].colour")]
    [InlineData("[]", "body")]
    public async Task A_body_of_another_shape_is_refused_by_name(string json, string field)
    {
        var document = await desk.CompletedDocument();

        await Problem.Names(await Put(document, json), HttpStatusCode.UnprocessableEntity, field);
    }

    [Fact]
    public async Task A_body_that_is_no_JSON_is_refused() =>
        await Problem.Of(await Put(await desk.CompletedDocument(), "{"), HttpStatusCode.BadRequest, "bad_request");

    [Fact]
    public async Task Amounts_may_be_numbers_and_the_version_may_be_quoted()
    {
        var document = await desk.CompletedDocument();

        using var response = await Put(document, """{"version":"1","total_amount":1190.50}""");

        Assert.Equal("1190.50", (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("total_amount").GetString());
    }

    [Fact]
    public async Task A_value_of_another_kind_is_named()
    {
        var document = await desk.CompletedDocument();
        using var body = new StringContent("""{"version":"x"}""", Encoding.UTF8, "application/json");

        await Problem.Names(
            await desk.Client.PostAsync($"/api/documents/{document.Id}/finalize", body), HttpStatusCode.BadRequest, "version");
    }

    [Fact]
    public async Task A_type_without_a_body_is_no_body()
    {
        var document = await desk.CompletedDocument();
        using var empty = new StringContent("", Encoding.UTF8, "application/x-www-form-urlencoded");

        using var response = await desk.Client.PostAsync($"/api/documents/{document.Id}/finalize", empty);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        var document = await desk.CompletedDocument();
        using var text = new StringContent("vendor_name=x", Encoding.UTF8, "text/plain");

        await Problem.Of(await desk.Client.PutAsync($"/api/documents/{document.Id}/review", text), HttpStatusCode.UnsupportedMediaType,
            "unsupported_media_type");
    }

    [Fact]
    public async Task A_document_that_was_not_read_cannot_be_reviewed() => await Problem.Of(
        await Save(await desk.FailedDocument(), new { version = 1 }), HttpStatusCode.Conflict, "not_possible");

    [Fact]
    public async Task Finalizing_says_who_and_when_and_works_once()
    {
        var document = await desk.CompletedDocument();

        using var response = await desk.Client.PostAsync($"/api/documents/{document.Id}/finalize", null);
        var view = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("Finalized", view.GetProperty("status").GetString());
        Assert.Equal("tests", view.GetProperty("finalized_by").GetString());
        await Problem.Of(
            await desk.Client.PostAsync($"/api/documents/{document.Id}/finalize", null), HttpStatusCode.Conflict, "not_possible");
        await Problem.Of(await Save(document, new { version = 2 }), HttpStatusCode.Conflict, "not_possible");
    }

    [Fact]
    public async Task Of_many_who_finalize_at_once_one_does()
    {
        var document = await desk.CompletedDocument();

        var answers =
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => desk.Client.PostAsync($"/api/documents/{document.Id}/finalize", null)));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
    }

    [Fact]
    public async Task Finalizing_a_version_that_was_replaced_is_refused()
    {
        var document = await desk.CompletedDocument();
        await Save(document, new { version = 1, vendor_name = "First" });

        using var response = await desk.Client.PostAsJsonAsync($"/api/documents/{document.Id}/finalize", new { version = 1 });
        var problem = await Problem.Of(response, HttpStatusCode.Conflict, "stale");

        Assert.Equal("First", problem.GetProperty("theirs").GetProperty("vendor_name").GetString());
    }

    private Task<HttpResponseMessage> Save(DeskDocument document, object review) =>
        desk.Client.PutAsJsonAsync($"/api/documents/{document.Id}/review", review);

    private Task<HttpResponseMessage> Put(DeskDocument document, string json) =>
        desk.Client.PutAsync($"/api/documents/{document.Id}/review", new StringContent(json, Encoding.UTF8, "application/json"));
}
