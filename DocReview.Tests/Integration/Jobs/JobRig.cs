using DocReview.Domain.Data;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Jobs;
using DocReview.Tests.Integration.Support;
using DocReview.Tests.Unit.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Jobs;

/// <summary>The operations of a worker on a desk's database, at a time that stands still, and what they publish.</summary>
internal sealed class JobRig : IChangePublisher
{
    public static readonly DateTimeOffset Now = DocumentIn.Now.AddMinutes(7);

    /// <summary>The process that claims.</summary>
    public static readonly Guid Worker = Guid.Parse("0195a000-0000-7000-8000-000000000001");

    private readonly Desk _desk;

    public JobRig(Desk desk)
    {
        _desk = desk;
        var services = desk.Web.Services;
        Run = new JobRun(
            services.GetRequiredService<IDbContextFactory<ReviewDb>>(), services.GetRequiredService<IJobQueue>(), this,
            new WorkerId(Worker), new StandingClock());
    }

    public JobRun Run { get; }

    public List<CommittedChange> Published { get; } = [];

    /// <summary>A document in that status, stored with all that belongs to it.</summary>
    public async Task<Document> Document(DocumentStatus status, Action<Document, ReviewDb>? arrange = null)
    {
        var document = DocumentIn.Status(status);
        await using var db = _desk.Database.Open();
        db.Documents.Add(document);
        db.JobEvents.AddRange(document.NewEvents);
        arrange?.Invoke(document, db);
        await db.SaveChangesAsync();
        return document;
    }

    /// <summary>A change by way of the entity, as everything that is not a worker's makes it.</summary>
    public async Task ByEntity(Document document, Action<Document, ReviewDb> change)
    {
        await using var db = _desk.Database.Open();
        await using var transaction = await DocumentTransaction.BeginAsync(db, this, default);
        change((await transaction.LockAsync(document.Id, default))!, db);
        await transaction.CommitAsync([db.Documents.Local.Single()], default);
    }

    /// <summary>Every row of a document as the database has it, with words in place of the ids.</summary>
    public async Task<string> Rows(Document document)
    {
        await using var db = _desk.Database.Open();
        var rows = await db.Database.SqlQuery<string>(
            $"""
            SELECT jsonb_pretty(jsonb_build_object(
              'document', to_jsonb(d),
              'jobs', (SELECT jsonb_agg(to_jsonb(j)) FROM jobs j WHERE j.document_id = d.id),
              'events', (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.seq) FROM job_events e WHERE e.document_id = d.id),
              'results', (SELECT jsonb_agg(to_jsonb(r) - 'id') FROM results r WHERE r.document_id = d.id),
              'pages', (SELECT jsonb_agg(to_jsonb(p)) FROM document_pages p WHERE p.document_id = d.id))) AS "Value"
            FROM documents d WHERE d.id = {document.Id}
            """).SingleAsync();
        return Nameless(rows, document);
    }

    /// <summary>The newest change that was published, with words in place of the ids.</summary>
    public string? LastPublished(Document document) => Published.LastOrDefault(change => change.DocumentId == document.Id) is { } change
        ? Nameless(System.Text.Json.JsonSerializer.Serialize(change, DomainJson.Options), document)
        : null;

    public static Lease LeaseOf(Document document) => new(document.Id, document.CurrentJobId, document.CurrentJob.LeaseToken);

    public static StageStep Step(string stage, int percentage, string? message = null) =>
        new(stage, percentage, message, Now.AddSeconds(-1));

    public static Domain.Extraction.Reading Reading(string text = "INVOICE 42") => new(
        new DocumentContent(
            [new Page(1, 595.28, 841.89, [new Word(text, new Box(10.126, 20, 60.5, 30.004), WordOrigin.TextLayer, 1, 0, 0)])], [], text, 1),
        SampleReading.Plain());

    Task IChangePublisher.PublishAsync(CommittedChange change)
    {
        lock (Published)
        {
            Published.Add(change);
        }

        return Task.CompletedTask;
    }

    private static string Nameless(string text, Document document) =>
        text.Replace(document.Id.ToString(), "DOCUMENT").Replace(document.CurrentJobId.ToString(), "JOB");

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
