using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace DocReview.Lab.Pdf;

/// <summary>The standard security handler, revision 3: RC4 with 128 bits (ISO 32000-1, 7.6.3).</summary>
/// <remarks>Weak, as many files in the wild are; it is there to make a file that asks for its password.</remarks>
public sealed class PdfCipher
{
    private const int Permissions = -3904;
    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private readonly byte[] key;

    public PdfCipher(string password, byte[] identity)
    {
        var padded = Pad(password);
        var owner = Rounds(Hash51(MD5.HashData(padded)), padded);
        Span<byte> permissions = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, Permissions);
        key = Hash51(MD5.HashData([.. padded, .. owner, .. permissions, .. identity]));
        byte[] user = [.. Rounds(key, MD5.HashData([.. Padding, .. identity])), .. new byte[16]];
        Dictionary = $"<< /Filter /Standard /V 2 /R 3 /Length 128 /P {Permissions} /O <{Convert.ToHexString(owner)}> /U "
            + $"<{Convert.ToHexString(user)}> >>";
    }

    /// <summary>The encryption dictionary.</summary>
    public string Dictionary { get; }

    public byte[] Encrypt(int number, byte[] content)
    {
        byte[] mixed = [.. key, (byte)number, (byte)(number >> 8), (byte)(number >> 16), 0, 0];
        return Rc4(MD5.HashData(mixed), content);
    }

    private static byte[] Pad(string password) => [.. Encoding.Latin1.GetBytes(password).Concat(Padding).Take(32)];

    private static byte[] Hash51(byte[] hash)
    {
        for (var i = 0; i < 50; i++) hash = MD5.HashData(hash);
        return hash;
    }

    private static byte[] Rounds(byte[] key, byte[] content)
    {
        for (var i = 0; i < 20; i++)
            content = Rc4([.. key.Select(b => (byte)(b ^ i))], content);
        return content;
    }

    private static byte[] Rc4(byte[] key, byte[] content)
    {
        var box = new byte[256];
        for (var n = 0; n < 256; n++) box[n] = (byte)n;
        for (int n = 0, m = 0; n < 256; n++)
        {
            m = (m + box[n] + key[n % key.Length]) & 255;
            (box[n], box[m]) = (box[m], box[n]);
        }
        var output = new byte[content.Length];
        for (int n = 0, a = 0, b = 0; n < content.Length; n++)
        {
            a = (a + 1) & 255;
            b = (b + box[a]) & 255;
            (box[a], box[b]) = (box[b], box[a]);
            output[n] = (byte)(content[n] ^ box[(box[a] + box[b]) & 255]);
        }
        return output;
    }
}
