using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DocReview.Domain.Data;

internal sealed class JobEventConfiguration : IEntityTypeConfiguration<JobEvent>
{
    public void Configure(EntityTypeBuilder<JobEvent> jobEvent)
    {
        jobEvent.HasKey(e => new { e.DocumentId, e.Seq });
        jobEvent.HasOne<Document>().WithMany().HasForeignKey(e => e.DocumentId);
    }
}
