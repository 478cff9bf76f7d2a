using System.Net.Http.Headers;
using DocReview.Domain.Access;
using DocReview.Domain.Adapters.Redis;
using DocReview.Jobs.Hosting;
using DocReview.Tests.Support;
using DocReview.Web.Hosting;

namespace DocReview.Tests.Integration.Support;

/// <summary>
/// A whole desk for tests: the real web and worker hosts in this process, on Kestrel, PostgreSQL, Redis and a folder
/// of its own. What tests do with it is in the other files of this class's name.
/// </summary>
public sealed partial class Desk : IAsyncDisposable
{
    private const string AnyPort = "http://127.0.0.1:0";

    private readonly DeskSettings _settings;
    private readonly HttpClientHandler _handler = new() { AllowAutoRedirect = false, UseCookies = false };

    private Desk(DeskSettings settings, TestDatabase database)
    {
        _settings = settings;
        Database = database;
        Storage = Directory.CreateTempSubdirectory("docreview-storage-").FullName;
    }

    /// <summary>The web process's address, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Carries the bearer token of a client named <c>tests</c>.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <summary>Carries nothing.</summary>
    public HttpClient Anonymous { get; private set; } = null!;

    /// <summary>The folder that originals are stored in.</summary>
    public string Storage { get; }

    /// <summary>What the processes have logged, newest last.</summary>
    public DeskLog Log { get; } = new();

    internal TestDatabase Database { get; }

    /// <summary>The tests' own Redis, where desks do not hear of each other's documents.</summary>
    internal string Redis => _settings.Redis ?? $"{TestServers.Redis},channelPrefix={Database.Name}:";

    internal WebApplication Web { get; private set; } = null!;

    /// <summary>Null where the settings ask for none.</summary>
    internal WebApplication? Worker { get; private set; }

    /// <summary>Starts a desk; most tests take one from <see cref="DeskFixture"/> instead.</summary>
    public static async Task<Desk> StartAsync(DeskSettings? settings = null)
    {
        var desk = new Desk(settings ?? new DeskSettings(), await DatabasePool.RentAsync());
        try
        {
            await desk.StartAsync();
            return desk;
        }
        catch
        {
            await desk.DisposeAsync();
            throw;
        }
    }

    /// <summary>A client with a new bearer token of that name.</summary>
    public async Task<HttpClient> ClientNamed(string name) => NewClient(await NewToken(name));

    /// <summary>A new bearer token.</summary>
    public async Task<string> NewToken(string name)
    {
        var (token, secret) = ApiToken.Issue(name, TimeProvider.System.GetUtcNow());
        await using var db = Database.Open();
        db.ApiTokens.Add(token);
        await db.SaveChangesAsync();
        return secret;
    }

    /// <summary>Removes all documents.</summary>
    public Task Empty() => Database.EmptyAsync();

    public async ValueTask DisposeAsync()
    {
        await StopWorker();
        await StopAsync(Web);
        await DatabasePool.ReturnAsync(Database);
        _handler.Dispose();
        Directory.Delete(Storage, recursive: true);
    }

    internal async Task StartWorker()
    {
        Worker = DeskWorker.Build(Arguments("DocReview.Jobs", AnyPort), builder =>
        {
            Log.Attach(builder);
            _settings.AdjustWorker?.Invoke(builder);
        });
        await Worker.StartAsync();
    }

    internal async Task StopWorker()
    {
        await StopAsync(Worker);
        Worker = null;
    }

    internal async Task StopWeb()
    {
        await StopAsync(Web);
        Web = null!;
    }

    /// <summary>Starts the web process, at the address that it had before if it ran before.</summary>
    internal async Task StartWeb()
    {
        Web = await StartedWeb(Address.Length > 0 ? Address : AnyPort);
        Address = Web.Urls.First().TrimEnd('/');
    }

    /// <summary>Another web process on the same database, Redis and storage, to be disposed of by the caller.</summary>
    internal Task<WebApplication> StartAnotherWeb() => StartedWeb(AnyPort);

    private async Task StartAsync()
    {
        await StartWeb();
        Anonymous = NewClient(token: null);
        Client = await ClientNamed("tests");
        if (_settings.WithWorker)
        {
            await StartWorker();
        }
    }

    private async Task<WebApplication> StartedWeb(string address)
    {
        var web = DeskWeb.Build(Arguments("DocReview.Web", address), builder =>
        {
            Log.Attach(builder);
            // Built, not published: the compressed styles and scripts are where the build left them.
            builder.WebHost.UseStaticWebAssets();
            _settings.AdjustWeb?.Invoke(builder);
        });
        await web.StartAsync();
        if (_settings.Redis is null)
        {
            await RedisConnected(web);
        }

        return web;
    }

    // It connects in the background, and until then the desk does without: not what most tests are about.
    private static async Task RedisConnected(WebApplication host)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await host.Services.GetRequiredService<RedisLink>()
            .TryAsync(async redis => await redis.PingAsync() >= TimeSpan.Zero, otherwise: false))
        {
            await Task.Delay(20, patience.Token);
        }
    }

    private string[] Arguments(string project, string address) =>
    [
        "--contentRoot", Path.Combine(Repository.Root, project),
        "--urls", address,
        "--ConnectionStrings:Postgres", Database.ConnectionString,
        "--ConnectionStrings:Redis", Redis,
        "--Storage:Root", Storage,
        "--Logging:Console:LogLevel:Default", "None",
        // Started for each desk: few and cold ones spare a suite minutes.
        "--Readers:ExtractionProcesses", "1", "--Readers:WarmUpRuns", "0", "--Readers:IdleWarmUpRuns", "0",
        .. _settings.Values.SelectMany(value => new[] { $"--{value.Key}", value.Value }),
    ];

    private HttpClient NewClient(string? token)
    {
        var client = new HttpClient(_handler, disposeHandler: false) { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static async Task StopAsync(WebApplication? host)
    {
        if (host is not null)
        {
            await host.StopAsync();
            await host.DisposeAsync();
        }
    }
}
