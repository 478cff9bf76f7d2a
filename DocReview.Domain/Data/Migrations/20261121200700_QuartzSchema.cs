using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace DocReview.Domain.Data.Migrations;

/// <summary>The tables of Quartz 4.7, as its own provisioning creates them; at run time they are only validated.</summary>
[DbContext(typeof(ReviewDb))]
[Migration("20261121200700_QuartzSchema")]
public sealed class QuartzSchema : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        using var stream = typeof(QuartzSchema).Assembly.GetManifestResourceStream("DocReview.Domain.Data.Migrations.quartz.sql")!;
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""
        DO $$ DECLARE name text; BEGIN
          FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename LIKE 'qrtz\_%' LOOP
            EXECUTE format('DROP TABLE %I CASCADE', name);
          END LOOP;
        END $$;
        """);
}
