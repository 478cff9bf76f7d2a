using System.Security.Cryptography;
using System.Text;

namespace DocReview.Tests.Integration.Extraction.Pages;

/// <summary>The oldest encryption of PDFs (PDF 1.7 section 7.6, revision 2: RC4 of 40 bits), which every reader knows.</summary>
internal sealed class PdfLock
{
    private const int Permissions = -4;
    private const int KeyLength = 5;

    private static readonly byte[] Padding = Convert.FromHexString("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A");
    private static readonly byte[] Id = "0123456789abcdef"u8.ToArray();

    private readonly byte[] key;

    public PdfLock(string userPassword)
    {
        byte[] user = [.. Encoding.Latin1.GetBytes(userPassword), .. Padding];
        byte[] master = [.. "owner"u8, .. Padding];
        var owner = Rc4(MD5.HashData(master[..32])[..KeyLength], user[..32]);
        key = MD5.HashData([.. user[..32], .. owner, .. BitConverter.GetBytes(Permissions), .. Id])[..KeyLength];
        Entries = $"/ID[<{Convert.ToHexString(Id)}><{Convert.ToHexString(Id)}>]/Encrypt<</Filter/Standard/V 1/R 2/P {Permissions}"
            + $"/O<{Convert.ToHexString(owner)}>/U<{Convert.ToHexString(Rc4(key, Padding))}>>>";
    }

    /// <summary>What the trailer says about it.</summary>
    public string Entries { get; }

    /// <summary>An object with its stream encrypted; RC4 keeps the length.</summary>
    public byte[] Encrypt(int number, byte[] body)
    {
        var start = body.AsSpan().IndexOf("stream\n"u8) + "stream\n".Length;
        if (start < "stream\n".Length)
        {
            return body;
        }

        var end = body.AsSpan().LastIndexOf("\nendstream"u8);
        byte[] salt = [(byte)number, (byte)(number >> 8), 0, 0, 0];
        return [.. body[..start], .. Rc4(MD5.HashData([.. key, .. salt])[..(KeyLength + 5)], body[start..end]), .. body[end..]];
    }

    private static byte[] Rc4(byte[] key, byte[] data)
    {
        var state = Enumerable.Range(0, 256).Select(i => (byte)i).ToArray();
        for (int i = 0, j = 0; i < 256; i++)
        {
            j = (j + state[i] + key[i % key.Length]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
        }

        var result = new byte[data.Length];
        for (int n = 0, i = 0, j = 0; n < data.Length; n++)
        {
            i = (i + 1) & 255;
            j = (j + state[i]) & 255;
            (state[i], state[j]) = (state[j], state[i]);
            result[n] = (byte)(data[n] ^ state[(state[i] + state[j]) & 255]);
        }

        return result;
    }
}
