using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DocReview.Domain.Data;

internal sealed class JobConfiguration : IEntityTypeConfiguration<Job>
{
    public void Configure(EntityTypeBuilder<Job> job)
    {
        job.Property(j => j.Status).HasConversion<string>();
        job.Property(j => j.FailureReason).HasConversion<string>();
        job.HasIndex(j => j.DocumentId);
        job.HasIndex(j => j.CreatedAt).HasFilter("status IN ('Queued', 'Processing')").HasDatabaseName("ix_jobs_underway");
        job.HasIndex(j => j.WorkerId).HasFilter("status = 'Processing' AND worker_id IS NOT NULL").HasDatabaseName("ix_jobs_running");
    }
}
