using DocReview.Tests.Integration.Support;
using Microsoft.EntityFrameworkCore;

namespace DocReview.Tests.Integration.Data;

/// <summary>The model and the migrations say the same.</summary>
public sealed class ModelTests(QuietDeskFixture fixture) : IClassFixture<QuietDeskFixture>
{
    [Fact]
    public async Task No_change_of_the_model_waits_for_a_migration()
    {
        await using var db = fixture.Desk.Database.Open();

        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task The_tables_have_the_columns_and_indexes_of_the_model()
    {
        await using var db = fixture.Desk.Database.Open();
        var columns = await db.Database.SqlQuery<string>(
            $"""SELECT table_name || '.' || column_name AS "Value" FROM information_schema.columns WHERE table_schema = 'public'""")
                .ToListAsync();
        var indexes = await db.Database.SqlQuery<string>(
            $"""SELECT indexname::text AS "Value" FROM pg_indexes WHERE schemaname = 'public'""").ToListAsync();

        var entities = db.Model.GetEntityTypes().ToList();
        Assert.Empty(entities.SelectMany(e => e.GetProperties().Select(p => $"{e.GetTableName()}.{p.GetColumnName()}")).Except(columns));
        Assert.Empty(entities.SelectMany(e => e.GetIndexes().Select(i => i.GetDatabaseName())).Except(indexes));
    }
}
