using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace DocReview.Domain.Adapters.Redis;

/// <summary>
/// The process's one connection to Redis, made in the background and remade by itself. Redis is never needed:
/// whoever finds it away goes to the database.
/// </summary>
public sealed class RedisLink : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ILogger<RedisLink> _log;
    private readonly Lazy<Task<ConnectionMultiplexer?>> _connection;

    /// <summary>Reads <c>ConnectionStrings:Redis</c>; connects on first use.</summary>
    public RedisLink(IConfiguration configuration, ILogger<RedisLink> log)
    {
        _log = log;
        var options = ConfigurationOptions.Parse(configuration.GetConnectionString("Redis") ?? "127.0.0.1:6379");
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = 2000;
        options.SyncTimeout = 1000;
        // A command that finds the connection broken fails at once instead of waiting for the next one.
        options.BacklogPolicy = BacklogPolicy.FailFast;
        _connection = new(() => ConnectAsync(options));
    }

    /// <summary>Failed commands since the start, for telemetry.</summary>
    public long Failures => Interlocked.Read(ref _failures);

    private long _failures;

    /// <summary>Runs a command, or answers <paramref name="otherwise"/> where Redis is away or slow.</summary>
    public async Task<T> TryAsync<T>(Func<IDatabase, Task<T>> command, T otherwise)
    {
        try
        {
            var connection = await _connection.Value.WaitAsync(Patience);
            return connection is { IsConnected: true }
                ? await command(connection.GetDatabase()).WaitAsync(Patience)
                : otherwise;
        }
        catch (Exception error) when (error is RedisException or TimeoutException or TaskCanceledException or InvalidOperationException)
        {
            Interlocked.Increment(ref _failures);
            _log.LogDebug(error, "Redis did not answer");
            return otherwise;
        }
    }

    /// <summary>Whether the connection stands now.</summary>
    public bool IsConnected => _connection is { IsValueCreated: true, Value: { IsCompletedSuccessfully: true, Result.IsConnected: true } };

    /// <summary>The subscriber, once there is a connection object; null where none could be made.</summary>
    public async Task<ISubscriber?> SubscriberAsync() => (await _connection.Value)?.GetSubscriber();

    /// <summary>Begins to connect without waiting.</summary>
    public void Warm() => _ = _connection.Value;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_connection is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            _connection.Value.Result?.Dispose();
        }
    }

    private async Task<ConnectionMultiplexer?> ConnectAsync(ConfigurationOptions options)
    {
        while (true)
        {
            try
            {
                return await ConnectionMultiplexer.ConnectAsync(options);
            }
            catch (Exception error) when (error is RedisException or TimeoutException or System.Net.Sockets.SocketException)
            {
                _log.LogWarning("Redis is away: {Reason}", error.Message);
                await Task.Delay(TimeSpan.FromSeconds(2));
            }
        }
    }
}
