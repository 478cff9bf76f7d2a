using DocReview.Domain.Access;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Domain.Data;

/// <summary>The desk's database. PostgreSQL is the truth; Redis only wakes and caches.</summary>
public sealed class ReviewDb(DbContextOptions<ReviewDb> options) : DbContext(options)
{
    /// <summary>Uploaded files and their status.</summary>
    public DbSet<Document> Documents => Set<Document>();

    /// <summary>The work of reading them.</summary>
    public DbSet<Job> Jobs => Set<Job>();

    /// <summary>What happened, by document and sequence.</summary>
    public DbSet<JobEvent> JobEvents => Set<JobEvent>();

    /// <summary>What was read and corrected.</summary>
    public DbSet<Result> Results => Set<Result>();

    /// <summary>Words of the pages.</summary>
    public DbSet<DocumentPages> DocumentPages => Set<DocumentPages>();

    /// <summary>Bearer tokens of the API.</summary>
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();

    /// <summary>Answers of uploads by their idempotency key.</summary>
    public DbSet<IdempotencyRecord> IdempotencyRecords => Set<IdempotencyRecord>();

    /// <summary>Worker processes that live.</summary>
    public DbSet<Worker> Workers => Set<Worker>();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ReviewDb).Assembly);
        SnakeCaseNames.Apply(modelBuilder);
    }
}
