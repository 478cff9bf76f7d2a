using Hangfire.AspNetCore;
using Hangfire.Logging;
using Microsoft.Extensions.Logging;
using LogLevel = Hangfire.Logging.LogLevel;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>
/// Hangfire's logs by way of ours. Hangfire keeps one provider for the whole process, which tests share between workers that
/// end at different times: one whose own have ended is silent.
/// </summary>
public sealed class QueueLogs(ILoggerFactory logs) : ILogProvider
{
    private readonly AspNetCoreLogProvider _provider = new(logs);

    /// <inheritdoc/>
    public ILog GetLogger(string name)
    {
        try
        {
            return _provider.GetLogger(name);
        }
        catch (ObjectDisposedException)
        {
            return Silence.Instance;
        }
    }

    private sealed class Silence : ILog
    {
        public static readonly Silence Instance = new();

        public bool Log(LogLevel logLevel, Func<string>? messageFunc, Exception? exception = null) => false;
    }
}
