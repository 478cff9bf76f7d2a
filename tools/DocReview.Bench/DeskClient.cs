using System.Net.Http.Headers;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;

namespace DocReview.Bench;

/// <summary>Uploads, waits and lists as any client of the API does.</summary>
internal sealed class DeskClient : IDisposable
{
    private readonly HttpClient _http;
    private readonly byte[] _invoice;

    public DeskClient(Target target)
    {
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 64 }) { BaseAddress = target.Url };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", target.Token);
        _invoice = File.ReadAllBytes(target.Invoice);
    }

    /// <summary>Uploads the invoice with a comment of its own at the end, so that it is new, and returns the id of its job.</summary>
    public async Task<string> UploadAsync()
    {
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent([.. _invoice, .. Encoding.ASCII.GetBytes($"\n%{Guid.NewGuid():N}\n")]), "files", "invoice.pdf" },
        };
        using var answer = await _http.PostAsync("/api/documents/upload", form);
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return json.RootElement.GetProperty("documents")[0].GetProperty("job_id").GetString()!;
    }

    /// <summary>Reads the job's stream until its end is seen.</summary>
    public async Task WaitOnStreamAsync(string jobId)
    {
        using var answer = await _http.GetAsync($"/api/jobs/{jobId}/stream", HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await foreach (var item in SseParser.Create(await answer.Content.ReadAsStreamAsync()).EnumerateAsync())
        {
            if (item.EventType is "job_completed")
            {
                return;
            }

            if (item.EventType is "job_failed" or "job_cancelled")
            {
                throw new InvalidOperationException($"{item.EventType}: {item.Data}");
            }
        }

        throw new InvalidOperationException("The stream ended before the job.");
    }

    /// <summary>Gets a page or an answer, and throws away what it says.</summary>
    public async Task GetAsync(string path)
    {
        using var answer = await _http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _http.Dispose();
}
