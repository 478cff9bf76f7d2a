using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace DocReview.Tests.Browser.Support;

/// <summary>
/// Writes down what a page complains about: errors on the console, exceptions, content that its policy forbids, and
/// requests to the desk that fail.
/// </summary>
internal sealed class PageWatch(string address)
{
    // The policy's own messages come to the console too, but not for every kind of content.
    private const string TellViolations =
        "addEventListener('securitypolicyviolation', e => console.error("
        + "`forbidden by policy: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile}:${e.lineNumber}`))";

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<string> _expected = new();

    /// <summary>What nobody expected.</summary>
    public IReadOnlyList<string> Complaints => [.. _complaints.Where(complaint => !_expected.Any(complaint.Contains))];

    /// <summary>Complaints that contain this belong to the test.</summary>
    public void Expect(string part) => _expected.Enqueue(part);

    public async Task AttachAsync(IBrowserContext context)
    {
        await context.AddInitScriptAsync(TellViolations);
        context.Console += (_, message) => Note(message.Type == "error", $"console: {message.Text} ({message.Location})");
        context.WebError += (_, error) => _complaints.Enqueue($"exception: {error.Error}");
        context.RequestFailed += (_, request) =>
            Note(IsOwn(request.Url) && !IsLeftBehind(request), $"failed: {request.Method} {request.Url}: {request.Failure}");
        context.Response += (_, response) =>
            Note(IsOwn(response.Url) && response.Status >= 400, $"{response.Status}: {response.Request.Method} {response.Url}");
    }

    private bool IsOwn(string url) => url.StartsWith(address, StringComparison.Ordinal);

    // Streams, and whatever was under way when the visitor went on.
    private static bool IsLeftBehind(IRequest request) => request.Failure == "net::ERR_ABORTED";

    private void Note(bool wrong, string complaint)
    {
        if (wrong)
        {
            _complaints.Enqueue(complaint);
        }
    }
}
