using System.Text;

namespace DocReview.Domain.Intake;

/// <summary>Recognises XML by its first characters, in the encodings of XML 1.0 Appendix F.</summary>
internal static class XmlSignature
{
    public static bool Matches(ReadOnlySpan<byte> head)
    {
        var text = Text(head).TrimStart();
        return text.Length > 2 && text[0] == '<' && (text[1] is '?' or '!' or '_' or ':' || char.IsLetter(text[1]));
    }

    /// <summary>The head as characters; a UTF-16 file is told by its byte order mark or by the zeros beside its first '&lt;'.</summary>
    public static string Text(ReadOnlySpan<byte> head) => EncodingOf(head).GetString(head).TrimStart('\uFEFF');

    private static Encoding EncodingOf(ReadOnlySpan<byte> head) => head switch
    {
        [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
        _ => Encoding.UTF8,
    };
}
