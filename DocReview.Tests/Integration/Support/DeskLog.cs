using System.Collections.Concurrent;

namespace DocReview.Tests.Integration.Support;

/// <summary>One line of a log, with the message's own values.</summary>
public sealed record LogLine(
    LogLevel Level, string Category, string Message, IReadOnlyDictionary<string, object?> Values, Exception? Exception, string? RequestId);

/// <summary>Keeps what a desk's processes log, so that tests can read it and failures can show it.</summary>
public sealed class DeskLog : ILoggerProvider, ISupportExternalScope
{
    private readonly ConcurrentQueue<LogLine> _lines = new();
    private IExternalScopeProvider? _scopes;

    public IReadOnlyCollection<LogLine> Lines => _lines;

    /// <summary>The first such line, waited for: a request's line is written after its answer.</summary>
    public async Task<LogLine> LineAsync(Func<LogLine, bool> wanted)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            if (_lines.FirstOrDefault(wanted) is { } line)
            {
                return line;
            }

            await Task.Delay(10, patience.Token);
        }
    }

    internal void Attach(WebApplicationBuilder builder) => builder.Logging.AddProvider(this);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
        // The lines outlive the hosts.
    }

    private string? RequestId()
    {
        string? id = null;
        _scopes?.ForEachScope<object?>((scope, _) => id = (scope as KeyValuePair<string, object?>[])?[0].Value as string ?? id, null);
        return id;
    }

    private sealed class Logger(string category, DeskLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
            log._lines.Enqueue(new(
                logLevel, category, formatter(state, exception), values.ToDictionary(v => v.Key, v => v.Value), exception,
                    log.RequestId()));
        }
    }
}
