using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace DocReview.Bench.Streams;

/// <summary>Many open streams, each on a connection of its own, read with as little of the machine as possible.</summary>
internal sealed class StreamFan(Target target) : IDisposable
{
    private const int OpenedAtOnce = 64;
    private const int BufferSize = 2048;
    private const int Digits = 19;

    private static readonly byte[] Mark = "sent="u8.ToArray();

    private readonly List<Socket> _open = [];
    private readonly List<double> _seen = [];
    private readonly Lock _lock = new();

    /// <summary>Text for an event's message, by which the fan knows when it was sent.</summary>
    public static string MarkNow() => "sent=" + Stopwatch.GetTimestamp().ToString("D19", CultureInfo.InvariantCulture);

    /// <summary>Opens a stream for each job and returns once all answer with their first event.</summary>
    public Task OpenAsync(IReadOnlyList<Guid> jobs) => Parallel.ForEachAsync(
        jobs, new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce }, async (job, ct) => await OpenAsync(job, ct));

    /// <summary>Milliseconds from an event's mark to its sight, of all that came so far.</summary>
    public List<double> Seen()
    {
        lock (_lock)
        {
            return [.. _seen];
        }
    }

    public void Dispose() => _open.ForEach(socket => socket.Dispose());

    private async ValueTask OpenAsync(Guid job, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        lock (_lock)
        {
            _open.Add(socket);
        }

        await socket.ConnectAsync(target.Url.Host, target.Url.Port, ct);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /api/jobs/{job}/stream HTTP/1.1\r\nHost: {target.Url.Authority}\r\nAuthorization: Bearer {target.Token}\r\n\r\n"), ct);
        var buffer = new byte[BufferSize];
        var answer = "";
        while (!answer.Contains("event: job_started", StringComparison.Ordinal))
        {
            var read = await socket.ReceiveAsync(buffer, ct);
            answer += Encoding.UTF8.GetString(buffer, 0, read);
            if (read == 0 || !answer.StartsWith("HTTP/1.1 200", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"A stream was not opened: {answer}");
            }
        }

        _ = FollowAsync(socket, buffer);
    }

    private async Task FollowAsync(Socket socket, byte[] buffer)
    {
        var held = 0;
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(held)) is > 0 and var read)
            {
                held = Note(buffer.AsSpan(0, held + read));
            }
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException)
        {
            // Closed by Dispose.
        }
    }

    // Notes the marks, and moves an incomplete one to the front; returns its length.
    private int Note(Span<byte> text)
    {
        var rest = text;
        while (rest.IndexOf(Mark) is >= 0 and var at && rest.Length >= at + Mark.Length + Digits)
        {
            var sent = long.Parse(rest.Slice(at + Mark.Length, Digits), CultureInfo.InvariantCulture);
            lock (_lock)
            {
                _seen.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            }

            rest = rest[(at + Mark.Length + Digits)..];
        }

        var kept = rest[^Math.Min(rest.Length, Mark.Length + Digits - 1)..];
        kept.CopyTo(text);
        return kept.Length;
    }
}
