using System.Buffers;
using System.Buffers.Binary;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>What a frame asks for or answers.</summary>
internal enum FrameKind : byte
{
    /// <summary>Request: prepares the process; answered when it is ready.</summary>
    WarmUp = 1,

    /// <summary>Request: a PDF into pages by PdfPig.</summary>
    ParsePdf = 2,

    /// <summary>Request: pages and attachments into an invoice.</summary>
    Extract = 3,

    /// <summary>Request: a bare e-invoice.</summary>
    ExtractEInvoice = 4,

    /// <summary>Request: the image of a page into words.</summary>
    Recognize = 5,

    /// <summary>Request: the same, prepared differently.</summary>
    RecognizeAgain = 6,

    /// <summary>Request without an answer of its own: the request of the same id is no longer wanted.</summary>
    Cancel = 7,

    /// <summary>Answer: the result.</summary>
    Result = 101,

    /// <summary>Answer: there is no result; another reader should try.</summary>
    Nothing = 102,

    /// <summary>Answer: the file cannot be read, with the reason.</summary>
    Unreadable = 103,

    /// <summary>Answer: an error of the software, with its description.</summary>
    Defect = 104,

    /// <summary>Answer to a request that was cancelled.</summary>
    Cancelled = 105,
}

/// <summary>A message between the worker and a confined process.</summary>
/// <param name="Kind">What it asks for or answers.</param>
/// <param name="Id">Ties an answer to its request.</param>
/// <param name="Payload">By kind; see <see cref="PayloadReader"/>.</param>
internal readonly record struct Frame(FrameKind Kind, uint Id, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Bytes before the payload: its length, the id, the kind. Numbers are little-endian.</summary>
    public const int HeaderBytes = 9;

    // What Linux holds of a pipe before its writer waits.
    private const int PipeBytes = 64 * 1024;

    /// <summary>Writes a frame as a whole.</summary>
    public static void Write(Stream stream, FrameKind kind, uint id, ReadOnlySpan<byte> payload)
    {
        // The header with as much of the payload as a pipe takes at once: alone it would wake the reader for nine bytes.
        var together = Math.Min(payload.Length, PipeBytes - HeaderBytes);
        var first = ArrayPool<byte>.Shared.Rent(HeaderBytes + together);
        try
        {
            BinaryPrimitives.WriteUInt32LittleEndian(first, (uint)payload.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(first.AsSpan(4), id);
            first[8] = (byte)kind;
            payload[..together].CopyTo(first.AsSpan(HeaderBytes));
            stream.Write(first, 0, HeaderBytes + together);
            if (together < payload.Length)
            {
                stream.Write(payload[together..]);
            }

            stream.Flush();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(first);
        }
    }

    /// <summary>Reads the next frame; null at the end of the stream.</summary>
    /// <param name="stream">Read synchronously.</param>
    /// <param name="mostBytes">Of the payload. Memory is taken as bytes arrive, not as the header claims.</param>
    /// <exception cref="MalformedFrameException">An unknown kind, a payload past the limit, or an end in the middle.</exception>
    public static Frame? Read(Stream stream, int mostBytes)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        var read = stream.ReadAtLeast(header, HeaderBytes, throwOnEndOfStream: false);
        if (read == 0)
        {
            return null;
        }

        if (read < HeaderBytes)
        {
            throw new MalformedFrameException("The stream ended within a header.");
        }

        var length = BinaryPrimitives.ReadUInt32LittleEndian(header);
        var kind = (FrameKind)header[8];
        if (length > mostBytes || !Enum.IsDefined(kind))
        {
            throw new MalformedFrameException($"Frame of kind {header[8]} with {length} bytes.");
        }

        return new(kind, BinaryPrimitives.ReadUInt32LittleEndian(header[4..]), ReadPayload(stream, (int)length));
    }

    private static byte[] ReadPayload(Stream stream, int length)
    {
        const int Step = 1 << 20;
        var payload = new byte[Math.Min(length, Step)];
        for (var filled = 0; filled < length;)
        {
            if (filled == payload.Length)
            {
                Array.Resize(ref payload, (int)Math.Min(length, 2L * payload.Length));
            }

            var read = stream.Read(payload, filled, payload.Length - filled);
            filled += read > 0 ? read : throw new MalformedFrameException("The stream ended within a payload.");
        }

        return payload;
    }
}

/// <summary>The other side does not keep to the protocol.</summary>
internal sealed class MalformedFrameException(string message) : Exception(message);
