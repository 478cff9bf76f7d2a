using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

namespace DocReview.Domain.Adapters.Logging;

/// <summary>Which process writes the line.</summary>
public sealed class DeskJsonFormatterOptions : ConsoleFormatterOptions
{
    /// <summary><c>web</c> or <c>jobs</c>.</summary>
    public string Service { get; set; } = "";
}

/// <summary>One JSON object a line: timestamp, level, service, category, message, then the message's own values.</summary>
public sealed class DeskJsonFormatter(IOptionsMonitor<DeskJsonFormatterOptions> options) : ConsoleFormatter(FormatterName)
{
    internal const string FormatterName = "desk-json";

    // Lines are read by people too, and by no browser.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Names that the line itself has; a message's value of the same name would make the key ambiguous.
    private static readonly FrozenSet<string> Taken =
        new[] { "timestamp", "level", "service", "category", "message", "exception" }.ToFrozenSet();

    // Names stand in the sources, so they are few.
    private static readonly ConcurrentDictionary<string, string> Keys = new();

    /// <inheritdoc/>
    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopes, TextWriter textWriter)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("timestamp", DateTimeOffset.UtcNow.ToString("O", CultureInfo.InvariantCulture));
            json.WriteString("level", entry.LogLevel.ToString());
            json.WriteString("service", options.CurrentValue.Service);
            json.WriteString("category", entry.Category);
            json.WriteString("message", entry.Formatter(entry.State, entry.Exception));
            WriteValues(json, entry.State);
            scopes?.ForEachScope(WriteScope, json);
            if (entry.Exception is { } error)
            {
                json.WriteString("exception", error.ToString());
            }

            json.WriteEndObject();
        }

        textWriter.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    // Ours are arrays; the framework's own scopes repeat what the request log says already.
    private static void WriteScope(object? scope, Utf8JsonWriter json)
    {
        if (scope is KeyValuePair<string, object?>[] values)
        {
            foreach (var (name, value) in values)
            {
                WriteValue(json, name, value);
            }
        }
    }

    private static void WriteValues<TState>(Utf8JsonWriter json, TState state)
    {
        if (state is not IReadOnlyList<KeyValuePair<string, object?>> values)
        {
            return;
        }

        foreach (var (name, value) in values)
        {
            var key = Keys.GetOrAdd(name, JsonNamingPolicy.SnakeCaseLower.ConvertName);
            if (name != "{OriginalFormat}" && !Taken.Contains(key))
            {
                WriteValue(json, key, value);
            }
        }
    }

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null: json.WriteNull(name); break;
            case int number: json.WriteNumber(name, number); break;
            case long number: json.WriteNumber(name, number); break;
            case double number when double.IsFinite(number): json.WriteNumber(name, number); break;
            case bool flag: json.WriteBoolean(name, flag); break;
            default: json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture)); break;
        }
    }
}

/// <summary>Registers the log format.</summary>
public static class DeskLogging
{
    /// <summary>Replaces the console's format by one JSON object a line.</summary>
    public static void AddDeskJson(this ILoggingBuilder logging, string service)
    {
        logging.AddConsole(console => console.FormatterName = DeskJsonFormatter.FormatterName);
        logging.AddConsoleFormatter<DeskJsonFormatter, DeskJsonFormatterOptions>();
        logging.Services.Configure<DeskJsonFormatterOptions>(options => options.Service = service);
    }
}
