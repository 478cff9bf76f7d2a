using System.Net.Sockets;
using System.Text.Json;
using DocReview.Domain.Intake;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Web.Api.Problems;

/// <summary>What an exception means to the client: its own mistake, a service that is unavailable, or a defect of ours.</summary>
internal static class ExceptionProblems
{
    /// <summary>Seconds after which a client may come again where a service was unavailable.</summary>
    public const string RetryAfter = "5";

    public static ApiProblem Describe(Exception error) => error switch
    {
        BadHttpRequestException { InnerException: JsonException json } => OfJson(json),
        BadHttpRequestException { StatusCode: StatusCodes.Status400BadRequest } bad when bad.Message.Contains("no body was provided") =>
            new(bad.StatusCode, "bad_request", "This address wants a JSON body. Send one with Content-Type: application/json."),
        BadHttpRequestException bad => OfRequest(bad.StatusCode, $"{bad.Message.TrimEnd('.')}. Fix the request and send it again."),
        StorageException { IsFull: true } => new(
            StatusCodes.Status507InsufficientStorage, "storage_full",
            "The storage is full; nothing was kept. Tell the administrator, then send it again."),
        StorageException =>
            Unavailable("storage_unavailable", "The storage does not answer; nothing was changed. Try again in a few seconds."),
        _ when IsDatabaseUnavailable(error) =>
            Unavailable("database_unavailable", "The database does not answer; nothing was changed. Try again in a few seconds."),
        _ => new(
            StatusCodes.Status500InternalServerError, "internal_error", "This is a defect of the software. Report it with the request_id."),
    };

    /// <summary>Whether the database is unavailable or too slow, as against an error of what was asked of it.</summary>
    public static bool IsDatabaseUnavailable(Exception error) => error switch
    {
        // Class 08 connection, 53 resources, 55 not accepting connections or locked, 57 shutting down, cancelled or timed out.
        PostgresException answer => answer.SqlState[..2] is "08" or "53" or "55" or "57",
        NpgsqlException or TimeoutException or SocketException => true,
        // EF wraps what the database driver says, sometimes twice.
        DbUpdateException or InvalidOperationException => error.InnerException is { } inner && IsDatabaseUnavailable(inner),
        _ => false,
    };

    /// <summary>A request that cannot be answered, by its status.</summary>
    /// <param name="status">400 to 499.</param>
    /// <param name="otherwise">What to say where the status says too little.</param>
    public static ApiProblem OfRequest(int status, string otherwise) => status switch
    {
        StatusCodes.Status408RequestTimeout => new(status, "request_too_slow", "The request came too slowly. Send it again."),
        StatusCodes.Status413PayloadTooLarge =>
            new(status, "request_too_large", "The request is larger than this address takes. Send less at once."),
        StatusCodes.Status415UnsupportedMediaType =>
            new(status, "unsupported_media_type", "This address takes application/json. Set Content-Type and send it again."),
        _ => new(status, "bad_request", otherwise),
    };

    // Where the text is JSON and one value in it is not what belongs there, the path names the field; otherwise it is "$".
    private static ApiProblem OfJson(JsonException error) => error.Path is { } path && path.StartsWith("$.", StringComparison.Ordinal)
        ? ApiProblem.Field(StatusCodes.Status400BadRequest, path[2..], "This value has the wrong type. /docs says which it takes.")
        : new(
            StatusCodes.Status400BadRequest, "bad_request",
            $"The body is not valid JSON, or nested too deeply (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}). "
            + "Fix it and send it again.");

    private static ApiProblem Unavailable(string code, string detail) => new(StatusCodes.Status503ServiceUnavailable, code, detail);
}
