namespace DocReview.Web.Api;

/// <summary>JSON that is ready to be sent, and whether it came from the cache.</summary>
internal sealed record CachedJson(ReadOnlyMemory<byte> Json, bool IsHit) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = Json.Length;
        response.Headers["X-Cache"] = IsHit ? "hit" : "miss";
        await response.BodyWriter.WriteAsync(Json);
    }
}
