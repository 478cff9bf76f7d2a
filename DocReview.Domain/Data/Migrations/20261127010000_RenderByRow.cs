using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DocReview.Domain.Data.Migrations;

/// <summary>Page images are made for rows that lack them, found by an index of those alone; their triggers are gone.</summary>
[DbContext(typeof(ReviewDb))]
[Migration("20261127010000_RenderByRow")]
public sealed class RenderByRow : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        CREATE INDEX ix_document_pages_unrendered ON document_pages (document_id) WHERE rendered_at IS NULL;
        DELETE FROM qrtz_simple_triggers WHERE trigger_group = 'render';
        DELETE FROM qrtz_fired_triggers WHERE trigger_group = 'render';
        DELETE FROM qrtz_triggers WHERE trigger_group = 'render';
        DELETE FROM qrtz_job_details WHERE job_group = 'render';
        """);

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) =>
        migrationBuilder.Sql("DROP INDEX ix_document_pages_unrendered");
}
