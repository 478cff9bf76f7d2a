using System.Collections.Concurrent;

namespace DocReview.Tests.Integration.Support;

/// <summary>One line of a log, with the message's own values.</summary>
public sealed record LogLine(
    LogLevel Level, string Category, string Message, IReadOnlyDictionary<string, object?> Values, Exception? Exception);

/// <summary>Keeps what a desk's processes log, so that tests can read it and failures can show it.</summary>
public sealed class DeskLog : ILoggerProvider
{
    private readonly ConcurrentQueue<LogLine> _lines = new();

    public IReadOnlyCollection<LogLine> Lines => _lines;

    internal void Attach(WebApplicationBuilder builder) => builder.Logging.AddProvider(this);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
        // The lines outlive the hosts.
    }

    private sealed class Logger(string category, ConcurrentQueue<LogLine> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var values = state as IReadOnlyList<KeyValuePair<string, object?>> ?? [];
            lines.Enqueue(new(logLevel, category, formatter(state, exception), values.ToDictionary(v => v.Key, v => v.Value), exception));
        }
    }
}
