using System.Collections.Concurrent;
using DocReview.Jobs.Commands;
using Npgsql;

namespace DocReview.Tests.Integration.Support;

/// <summary>
/// Migrated databases for tests: one template, migrated as a new installation is, and copies of it that are emptied
/// and lent again. All go when the test process ends.
/// </summary>
internal static class DatabasePool
{
    private static readonly string Prefix = $"docreview_test_{Environment.ProcessId}_{Guid.NewGuid().ToString("N")[..6]}";
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);
    private static readonly SemaphoreSlim Copying = new(1);
    private static readonly ConcurrentBag<TestDatabase> Free = [];
    private static int _made;

    /// <summary>An empty database; give it back with <see cref="ReturnAsync"/>.</summary>
    public static async Task<TestDatabase> RentAsync() => Free.TryTake(out var database) ? database : await MakeAsync();

    public static async Task ReturnAsync(TestDatabase database)
    {
        await database.EmptyAsync();
        Free.Add(database);
    }

    private static async Task<TestDatabase> MakeAsync()
    {
        var template = await Template.Value;
        var name = $"{Prefix}_{Interlocked.Increment(ref _made)}";
        await Copying.WaitAsync(); // PostgreSQL copies a template for one at a time.
        try
        {
            await OnServerAsync($"""CREATE DATABASE "{name}" TEMPLATE "{template}" STRATEGY FILE_COPY""");
        }
        finally
        {
            Copying.Release();
        }

        return new TestDatabase(ConnectionTo(name));
    }

    private static async Task<string> MakeTemplateAsync()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAll();
        await OnServerAsync($"CREATE DATABASE \"{Prefix}\"");
        var connection = ConnectionTo(Prefix);
        await MigrateCommand.RunAsync(["--ConnectionStrings:Postgres", connection, "--Logging:Console:LogLevel:Default", "None"]);
        // The command connects in its own way, and nobody may be connected to what is copied.
        NpgsqlConnection.ClearAllPools();
        return Prefix;
    }

    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(TestServers.Postgres)
    {
        Database = database,
        MaxPoolSize = 30,
        IncludeErrorDetail = true,
    }.ConnectionString;

    public static async Task OnServerAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(TestServers.Postgres);
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static void DropAll()
    {
        try
        {
            foreach (var name in Enumerable.Range(1, _made).Select(number => $"{Prefix}_{number}").Append(Prefix))
            {
                OnServerAsync($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)").Wait(TimeSpan.FromSeconds(5));
            }
        }
        catch (AggregateException)
        {
            // The server has gone first, and its databases with it.
        }
    }
}
