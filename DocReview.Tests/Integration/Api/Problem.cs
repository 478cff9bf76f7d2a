using System.Net;
using System.Text.Json;

namespace DocReview.Tests.Integration.Api;

/// <summary>What every error of the API has to be.</summary>
internal static class Problem
{
    /// <summary>Asserts that the answer is a problem document of this status and code, and reads it.</summary>
    public static async Task<JsonElement> Of(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode}: {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Equal(response.Headers.GetValues("X-Request-Id").Single(), problem.GetProperty("request_id").GetString());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.EndsWith(".", problem.GetProperty("detail").GetString());
        return problem;
    }

    /// <summary>Asserts that the problem names these fields, each with its mend.</summary>
    public static async Task Names(HttpResponseMessage response, HttpStatusCode status, params string[] fields)
    {
        var problem = await Of(response, status, "invalid_fields");
        Assert.Equal(fields.Order(), problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }
}
