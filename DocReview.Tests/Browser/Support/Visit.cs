using System.Runtime.CompilerServices;
using DocReview.Tests.Integration.Support;
using DocReview.Tests.Support;
using Microsoft.Playwright;
using Xunit.Sdk;

namespace DocReview.Tests.Browser.Support;

/// <summary>
/// Somebody at a desk with a browser of their own; the desk is emptied before. A visit that fails leaves pictures, a trace (<c>npx
/// playwright
/// show-trace</c>) and the desk's warnings in <c>artifacts/test-results</c>; one on which a page complained fails.
/// </summary>
internal sealed class Visit
{
    private readonly PageWatch _watch;

    private Visit(Desk desk, IBrowserContext context, IPage page)
    {
        Desk = desk;
        Context = context;
        Page = page;
        _watch = new PageWatch(desk.Address);
    }

    public Desk Desk { get; }

    public IBrowserContext Context { get; }

    /// <summary>The first tab.</summary>
    public IPage Page { get; }

    public static Task Run(Desk desk, Func<Visit, Task> story, [CallerMemberName] string name = "") =>
        Run(desk, new VisitSettings(), story, name);

    public static async Task Run(Desk desk, VisitSettings settings, Func<Visit, Task> story, [CallerMemberName] string name = "")
    {
        await desk.Empty();
        var browser = await Chromium.Browser;
        await using var context = await browser.NewContextAsync(settings.ToContext(desk.Address));
        await context.Tracing.StartAsync(new() { Title = name, Snapshots = true });
        var visit = new Visit(desk, context, await context.NewPageAsync());
        await visit._watch.AttachAsync(context);
        try
        {
            await story(visit);
            visit.HearComplaints();
            await context.Tracing.StopAsync();
        }
        catch
        {
            await visit.KeepEvidence(name);
            throw;
        }
    }

    /// <summary>Goes to an address, in the first tab unless another is named.</summary>
    public Task<IResponse?> Go(string address, IPage? page = null) => (page ?? Page).GotoAsync(address);

    /// <summary>Complaints that contain this, such as <c>409: PUT</c>, are what the test is about.</summary>
    public void Expect(params string[] complaints)
    {
        foreach (var complaint in complaints)
        {
            _watch.Expect(complaint);
        }
    }

    private void HearComplaints()
    {
        if (_watch.Complaints is { Count: > 0 } complaints)
        {
            throw new XunitException($"The page complained:\n{string.Join('\n', complaints)}");
        }
    }

    private async Task KeepEvidence(string name)
    {
        var place = Path.Combine(Repository.Root, "artifacts", "test-results", name);
        Directory.CreateDirectory(place);
        await Context.Tracing.StopAsync(new() { Path = Path.Combine(place, "trace.zip") });
        foreach (var (index, page) in Context.Pages.Index())
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(place, $"page-{index + 1}.png"), FullPage = true });
        }

        var warnings = Desk.Log.Lines.Where(line => line.Level >= LogLevel.Warning)
            .Select(line => $"{line.Category}: {line.Message}\n{line.Exception}");
        await File.WriteAllLinesAsync(Path.Combine(place, "desk.txt"), _watch.Complaints.Concat(warnings));
    }
}
