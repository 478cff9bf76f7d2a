using System.Text.Json;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Support;

/// <summary>What tests ask of a desk, over HTTP as programs do.</summary>
public sealed partial class Desk
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    /// <summary>Uploads files under <c>files</c> and answers whatever came back.</summary>
    public Task<HttpResponseMessage> PostFiles(params (string Name, byte[] Content)[] files) => PostFiles("/api/documents/upload", files);

    /// <summary>Uploads files under <c>files</c> to an address of choice.</summary>
    public async Task<HttpResponseMessage> PostFiles(string address, params (string Name, byte[] Content)[] files)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return await Client.PostAsync(address, form);
    }

    /// <summary>Uploads one file that must be taken.</summary>
    public async Task<DeskDocument> Upload(byte[] content, string filename = "invoice.pdf")
    {
        using var response = await PostFiles((filename, content));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(response.IsSuccessStatusCode, answer.ToString());
        var document = answer.GetProperty("documents")[0];
        return new(document.GetProperty("document_id").GetGuid(), document.GetProperty("job_id").GetGuid());
    }

    public Task<HttpResponseMessage> Retry(DeskDocument document) => Client.PostAsync($"/api/jobs/{document.JobId}/retry", null);

    public Task<HttpResponseMessage> Cancel(DeskDocument document) => Client.PostAsync($"/api/jobs/{document.JobId}/cancel", null);

    /// <summary>The JSON behind a GET that must succeed.</summary>
    public Task<JsonElement> Get(string address) => Client.GetFromJsonAsync<JsonElement>(address);

    /// <summary>The document's row, with its jobs and its result.</summary>
    public async Task<Document> Row(DeskDocument document)
    {
        await using var db = Database.Open();
        return await db.Documents.AsNoTracking().Include(d => d.Jobs).Include(d => d.Result).SingleAsync(d => d.Id == document.Id);
    }

    /// <summary>All events of a document, in order.</summary>
    public async Task<List<JobEvent>> Events(DeskDocument document)
    {
        await using var db = Database.Open();
        return await db.JobEvents.AsNoTracking().Where(e => e.DocumentId == document.Id).OrderBy(e => e.Seq).ToListAsync();
    }

    /// <summary>How often a worker started the document after the newest retry.</summary>
    public async Task<int> RunsAfterRetry(DeskDocument document) =>
        (await Events(document)).AsEnumerable().Reverse()
            .TakeWhile(e => e.Stage != JobStage.Queued).Count(e => e.Stage == JobStage.Started);

    /// <summary>Waits until no worker has anything to do with the document any more.</summary>
    public async Task<Document> Settled(DeskDocument document)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var row = await Row(document);
            if (!row.CurrentStatus.IsActive())
            {
                return row;
            }

            Assert.False(patience.IsCancellationRequested, $"Still {row.CurrentStatus} at {row.CurrentJob.CurrentStage} after {Patience}.");
            await Task.Delay(20);
        }
    }
}
