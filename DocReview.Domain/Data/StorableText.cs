using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DocReview.Domain.Data;

/// <summary>
/// Text that PostgreSQL takes: neither <c>text</c> nor <c>jsonb</c> holds NUL, and UTF-8 has no lone surrogates. Readers
/// leave both out; what comes from a file all the same must not cost its document every retry.
/// </summary>
internal static class StorableText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        ['\0', .. Enumerable.Range(FirstSurrogate, LastSurrogate - FirstSurrogate + 1).Select(code => (char)code)]);

    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;

    private static ReadOnlySpan<byte> NulEscape => "\\u0000"u8;

    private static ReadOnlySpan<byte> ReplacementEscape => "\\uFFFD"u8;

    /// <summary>The text with U+FFFD for each character that cannot be stored; the same text where all can.</summary>
    public static string Clean(string text)
    {
        var first = text.AsSpan().IndexOfAny(Suspects);
        if (first < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text, 0, first, text.Length);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
        {
            clean.Append(rune.Value == 0 ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }

    /// <summary>
    /// A value as EF stores it in a <c>jsonb</c> column, without NUL. Lone surrogates the serializer replaces by itself.
    /// </summary>
    public static byte[] Json<T>(T value) => CleanJson(JsonSerializer.SerializeToUtf8Bytes(value, DomainJson.Options));

    // In place: the escape of NUL is as long as that of U+FFFD.
    private static byte[] CleanJson(byte[] json)
    {
        var rest = json.AsSpan();
        for (var at = rest.IndexOf(NulEscape); at >= 0; at = rest.IndexOf(NulEscape))
        {
            if (IsEscape(json, json.Length - rest.Length + at))
            {
                ReplacementEscape.CopyTo(rest[at..]);
            }

            rest = rest[(at + 1)..];
        }

        return json;
    }

    // A backslash after an odd number of others is itself escaped, and what follows it is text.
    private static bool IsEscape(byte[] json, int at)
    {
        var before = at - 1;
        while (before >= 0 && json[before] == (byte)'\\')
        {
            before--;
        }

        return (at - 1 - before) % 2 == 0;
    }
}
