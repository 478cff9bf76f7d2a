using System.Text.Json;
using System.Text.Json.Serialization;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Data;

/// <summary>
/// Stores a word as <c>[text, left, top, right, bottom, is_ocr, confidence, line, block]</c>: pages have hundreds, and
/// names would take most of the space.
/// </summary>
internal sealed class WordConverter : JsonConverter<Word>
{
    public override Word Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Read();
        var text = reader.GetString()!;
        var box = new Box(Number(ref reader), Number(ref reader), Number(ref reader), Number(ref reader));
        reader.Read();
        var origin = reader.GetBoolean() ? WordOrigin.Ocr : WordOrigin.TextLayer;
        var word = new Word(text, box, origin, Number(ref reader), (int)Number(ref reader), (int)Number(ref reader));
        reader.Read();
        return reader.TokenType == JsonTokenType.EndArray ? word : throw new JsonException("A word has nine values.");
    }

    public override void Write(Utf8JsonWriter writer, Word value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        writer.WriteStringValue(value.Text);
        RoundedNumber.Write(writer, value.Box.Left);
        RoundedNumber.Write(writer, value.Box.Top);
        RoundedNumber.Write(writer, value.Box.Right);
        RoundedNumber.Write(writer, value.Box.Bottom);
        writer.WriteBooleanValue(value.Origin == WordOrigin.Ocr);
        RoundedNumber.Write(writer, value.Confidence);
        writer.WriteNumberValue(value.Line);
        writer.WriteNumberValue(value.Block);
        writer.WriteEndArray();
    }

    private static double Number(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetDouble();
    }
}
