using System.Text.Json;
using DocReview.Domain.Access;
using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DocReview.Domain.Data;

internal sealed class DocumentConfiguration : IEntityTypeConfiguration<Document>
{
    /// <summary>Text that the dashboard searches, kept by the database and indexed by trigrams.</summary>
    public const string SearchText = "SearchText";

    public void Configure(EntityTypeBuilder<Document> document)
    {
        document.Property(d => d.CurrentStatus).HasConversion<string>();
        document.Property(d => d.Kind).HasConversion<string>();
        document.Property(d => d.OriginalFilename).HasMaxLength(255);
        document.Property(d => d.Sha256).HasMaxLength(64).IsFixedLength();
        document.Property(d => d.TotalAmount).HasColumnType("numeric");
        document.Property<string>(SearchText).HasComputedColumnSql(
            "lower(original_filename || ' ' || coalesce(vendor_name, '') || ' ' || coalesce(invoice_number, ''))", stored: true);
        document.Ignore(d => d.NewEvents).Ignore(d => d.CurrentJob);
        document.HasMany(d => d.Jobs).WithOne().HasForeignKey(job => job.DocumentId);
        document.HasOne(d => d.Result).WithOne().HasForeignKey<Result>(result => result.DocumentId);
        document.HasIndex(d => new { d.UploadedAt, d.Id }).IsDescending();
        document.HasIndex(d => new { d.CurrentStatus, d.UploadedAt, d.Id }).IsDescending(false, true, true);
        document.HasIndex(d => d.Sha256);
        document.HasIndex(SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
    }
}

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

internal sealed class JobEventConfiguration : IEntityTypeConfiguration<JobEvent>
{
    public void Configure(EntityTypeBuilder<JobEvent> jobEvent)
    {
        jobEvent.HasKey(e => new { e.DocumentId, e.Seq });
        jobEvent.HasOne<Document>().WithMany().HasForeignKey(e => e.DocumentId);
    }
}

internal sealed class ResultConfiguration : IEntityTypeConfiguration<Result>
{
    public void Configure(EntityTypeBuilder<Result> result)
    {
        result.Property(r => r.StructuredOutput).HasColumnName("structured_output_json").HasColumnType("jsonb").HasJson();
        result.Property(r => r.ReviewedOutput).HasColumnName("reviewed_output_json").HasColumnType("jsonb").HasJson();
        result.Property(r => r.Version).IsConcurrencyToken();
        result.Ignore(r => r.Current);
        result.HasIndex(r => r.FinalizedAt).HasFilter("is_finalized");
    }
}

internal sealed class DocumentPagesConfiguration : IEntityTypeConfiguration<DocumentPages>
{
    public void Configure(EntityTypeBuilder<DocumentPages> pages)
    {
        pages.HasKey(p => p.DocumentId);
        pages.Property(p => p.Pages).HasColumnName("pages_json").HasColumnType("jsonb").HasJson();
        pages.HasOne<Document>().WithOne().HasForeignKey<DocumentPages>(p => p.DocumentId);
    }
}

internal sealed class ApiTokenConfiguration : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> token) => token.HasIndex(t => t.TokenHash).IsUnique();
}

internal sealed class IdempotencyRecordConfiguration : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> record)
    {
        record.ToTable("upload_receipts");
        record.HasKey(r => r.Key);
    }
}

internal static class JsonColumn
{
    /// <summary>Stores an immutable value as JSON; replaced as a whole, so compared by reference.</summary>
    public static PropertyBuilder<T> HasJson<T>(this PropertyBuilder<T> property)
    {
        property.HasConversion(
            value => JsonSerializer.Serialize(value, DomainJson.Options),
            json => JsonSerializer.Deserialize<T>(json, DomainJson.Options)!);
        property.Metadata.SetValueComparer(new ValueComparer<T>(
            (left, right) => ReferenceEquals(left, right), value => value == null ? 0 : value.GetHashCode(), value => value));
        return property;
    }
}
