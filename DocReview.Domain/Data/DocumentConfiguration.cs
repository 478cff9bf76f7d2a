using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;
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
