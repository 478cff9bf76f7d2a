using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DocReview.Domain.Data;

/// <summary>The one JSON shape: snake_case names and words, nulls kept, in database, API and exports alike.</summary>
public static class DomainJson
{
    /// <summary>Shared options; frozen on first use.</summary>
    public static readonly JsonSerializerOptions Options = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    /// <summary>Makes other options speak the same shape.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower;
        options.DictionaryKeyPolicy = null;
        options.Encoder = JavaScriptEncoder.Default;
        options.Converters.Add(new WordConverter());
        options.Converters.Add(new JsonStringEnumConverter<Documents.DocumentStatus>());
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower));
        return options;
    }
}
