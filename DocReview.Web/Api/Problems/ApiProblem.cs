using System.Text.Json;
using DocReview.Domain.Data;
using Microsoft.AspNetCore.WebUtilities;

namespace DocReview.Web.Api.Problems;

/// <summary>An error as the API answers it: RFC 9457 problem details with a stable code and the request's id.</summary>
/// <param name="status">HTTP status.</param>
/// <param name="code">Stable snake_case name; <c>type</c> is made of it.</param>
/// <param name="detail">What is wrong and what to do.</param>
internal sealed class ApiProblem(int status, string code, string detail) : IResult
{
    private const string MediaType = "application/problem+json";

    public int Status => status;

    /// <summary>Members besides the standard ones, such as <c>errors</c> by field.</summary>
    public Dictionary<string, object?> Members { get; init; } = [];

    /// <summary>Names the field and the mend.</summary>
    public static ApiProblem Field(int status, string field, string mend) =>
        Fields(status, new Dictionary<string, string> { [field] = mend });

    /// <summary>Names each field and its mend.</summary>
    public static ApiProblem Fields(int status, IReadOnlyDictionary<string, string> mends) => new(
        status, "invalid_fields", string.Join(" ", mends.Select(mend => $"{mend.Key}: {mend.Value}")))
    {
        Members = { ["errors"] = mends.ToDictionary(mend => mend.Key, mend => new[] { mend.Value }) },
    };

    public static ApiProblem NotFound(string what) =>
        new(StatusCodes.Status404NotFound, "not_found", $"There is no such {what}. Check the id.");

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var body = new Dictionary<string, object?>
        {
            ["type"] = $"urn:docreview:problem:{code}",
            ["title"] = ReasonPhrases.GetReasonPhrase(status),
            ["status"] = status,
            ["detail"] = detail,
            ["code"] = code,
            ["request_id"] = httpContext.TraceIdentifier,
        };
        foreach (var (name, value) in Members)
        {
            body[name] = value;
        }

        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = MediaType;
        await httpContext.Response.Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(body, DomainJson.Options));
    }
}
