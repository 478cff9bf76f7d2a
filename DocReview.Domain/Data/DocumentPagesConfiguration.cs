using DocReview.Domain.Documents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace DocReview.Domain.Data;

internal sealed class DocumentPagesConfiguration : IEntityTypeConfiguration<DocumentPages>
{
    public void Configure(EntityTypeBuilder<DocumentPages> pages)
    {
        pages.HasKey(p => p.DocumentId);
        pages.Property(p => p.Pages).HasColumnName("pages_json").HasColumnType("jsonb").HasJson();
        pages.HasOne<Document>().WithOne().HasForeignKey<DocumentPages>(p => p.DocumentId);
    }
}
