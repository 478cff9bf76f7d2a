using System.Net;

namespace DocReview.Tests.Integration.Api;

/// <summary>A message as it came over the wire.</summary>
public sealed record StreamMessage(string Event, string? Id, string Data);

/// <summary>Reads a job's stream as a plain HTTP client does. Comments are no messages.</summary>
public sealed class StreamReading : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HttpResponseMessage _response;
    private readonly StreamReader _lines;

    private StreamReading(HttpResponseMessage response, Stream body)
    {
        _response = response;
        _lines = new StreamReader(body);
    }

    public static async Task<StreamReading> OpenAsync(HttpClient client, Guid jobId, string? lastEventId = null, bool inHeader = true)
    {
        var address = $"/api/jobs/{jobId}/stream" + (lastEventId is not null && !inHeader ? $"?last_event_id={lastEventId}" : "");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (lastEventId is not null && inHeader)
        {
            request.Headers.Add("Last-Event-ID", lastEventId);
        }

        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        return new StreamReading(response, await response.Content.ReadAsStreamAsync());
    }

    public static async Task<List<StreamMessage>> ToEndAsync(
        HttpClient client, Guid jobId, string? lastEventId = null, bool inHeader = true)
    {
        await using var stream = await OpenAsync(client, jobId, lastEventId, inHeader);
        var messages = new List<StreamMessage>();
        while (await stream.NextOrEndAsync() is { } message)
        {
            messages.Add(message);
        }

        return messages;
    }

    public async Task<StreamMessage> NextAsync() => await NextOrEndAsync() ?? throw new InvalidOperationException("The stream ended.");

    /// <summary>Null where the server ended the stream.</summary>
    public async Task<StreamMessage?> NextOrEndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        var fields = new Dictionary<string, string>();
        while (await _lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Length > 0)
            {
                fields[line[..line.IndexOf(':')]] = line[(line.IndexOf(':') + 1)..].TrimStart();
            }
            else if (fields.GetValueOrDefault("event") is { } name)
            {
                return new(name, fields.GetValueOrDefault("id"), fields["data"]);
            }
            else
            {
                fields.Clear();
            }
        }

        return null;
    }

    public ValueTask DisposeAsync()
    {
        _lines.Dispose();
        _response.Dispose();
        return ValueTask.CompletedTask;
    }
}
