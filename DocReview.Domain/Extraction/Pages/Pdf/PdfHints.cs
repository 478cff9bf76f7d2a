using System.Buffers;
using System.IO.Compression;

namespace DocReview.Domain.Extraction.Pages.Pdf;

/// <summary>
/// What the bytes of a PDF hint at, so that a second and third process are started only where they may find something.
/// Each saves about 8 ms; a hint too many costs that, and no hint may be missed.
/// </summary>
/// <param name="MayHaveAttachments">It, or an object stream in it, names embedded files.</param>
/// <param name="MayBeTurned">It, or an object stream in it, names a rotation other than by 0.</param>
public readonly record struct PdfHints(bool MayHaveAttachments, bool MayBeTurned)
{
    private const int WindowBytes = 256 * 1024;
    private const int MaxStreams = 64;
    private const int MaxUnpackedBytes = 4 * 1024 * 1024;
    private const int MaxDictionaryBytes = 2048;

    private static readonly PdfHints Anything = new(true, true);

    /// <summary>Looks through a file.</summary>
    public static PdfHints Scan(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var streams = new List<long>();
        var hints = Look(file, streams, limit: long.MaxValue);
        foreach (var offset in streams)
        {
            if (hints == Anything)
            {
                break;
            }

            hints = streams.Count > MaxStreams ? Anything : hints.Or(LookInto(file, offset));
        }

        return hints;
    }

    private PdfHints Or(PdfHints other) => new(MayHaveAttachments || other.MayHaveAttachments, MayBeTurned || other.MayBeTurned);

    private static PdfHints Look(Stream source, List<long> objectStreams, long limit)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(WindowBytes);
        try
        {
            return Look(source, buffer, objectStreams, limit);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static PdfHints Look(Stream source, byte[] buffer, List<long> objectStreams, long limit)
    {
        var hints = default(PdfHints);
        var (kept, start, read) = (0, 0L, 0);
        while ((read = source.ReadAtLeast(buffer.AsSpan(kept), 1, throwOnEndOfStream: false)) > 0)
        {
            var seen = buffer.AsSpan(0, kept + read);
            hints = hints.Or(new(
                seen.IndexOf("/EmbeddedFile"u8) >= 0 || seen.IndexOf("/FileAttachment"u8) >= 0, NamesTurn(seen)));
            FindAll(seen, start, objectStreams);
            // A name may lie across two windows.
            var tail = Math.Min(seen.Length, "/FileAttachment".Length - 1);
            seen[^tail..].CopyTo(buffer);
            start += seen.Length - tail;
            kept = tail;
            if (start > limit)
            {
                return Anything;
            }
        }

        return hints;
    }

    private static bool NamesTurn(ReadOnlySpan<byte> seen)
    {
        for (var at = 0; seen[at..].IndexOf("/Rotate"u8) is >= 0 and var next;)
        {
            at += next + "/Rotate".Length;
            if (!IsZero(seen[at..]))
            {
                return true;
            }
        }

        return false;
    }

    // What the end of the window cuts off may be anything.
    private static bool IsZero(ReadOnlySpan<byte> value) =>
        value.TrimStart(" \t\r\n\f\0"u8) is [(byte)'0', (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'/' or (byte)'>', ..];

    private static void FindAll(ReadOnlySpan<byte> seen, long start, List<long> offsets)
    {
        for (var at = 0; seen[at..].IndexOf("/ObjStm"u8) is >= 0 and var next && offsets.Count <= MaxStreams; at += next + 1)
        {
            if (offsets.Count == 0 || offsets[^1] < start + at + next)
            {
                offsets.Add(start + at + next);
            }
        }
    }

    private static PdfHints LookInto(FileStream file, long offset)
    {
        var head = new byte[MaxDictionaryBytes];
        file.Position = offset;
        var dictionary = head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        var keyword = dictionary.IndexOf("stream"u8);
        if (keyword < 0)
        {
            return Anything;
        }

        var body = keyword + "stream".Length;
        body += dictionary[body..] is [(byte)'\r', (byte)'\n', ..] ? 2 : 1;
        file.Position = offset + body;
        try
        {
            using var unpacked = new ZLibStream(file, CompressionMode.Decompress, leaveOpen: true);
            return Look(unpacked, [], MaxUnpackedBytes);
        }
        catch (InvalidDataException)
        {
            // Encrypted, or packed in another way.
            return Anything;
        }
    }
}
