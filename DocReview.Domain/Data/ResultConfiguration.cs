using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DocReview.Domain.Data;

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
