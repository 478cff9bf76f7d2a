using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>PdfPig's own filters, with a bound on what they unpack: a kilobyte may unpack to a megabyte, and that again.</summary>
internal sealed class BoundedFilters(ParseBudget budget) : IFilterProvider
{
    private static readonly IFilterProvider Own = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(Own.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(Own.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(Own.GetAllFilters());

    private IFilter[] Bounded(IReadOnlyList<IFilter> filters)
    {
        var bounded = new IFilter[filters.Count];
        for (var i = 0; i < bounded.Length; i++)
        {
            bounded[i] = new BoundedFilter(filters[i], budget);
        }

        return bounded;
    }
}

/// <summary>One filter that looks before it unpacks.</summary>
internal sealed class BoundedFilter(IFilter filter, ParseBudget budget) : IFilter
{
    // Flate unpacks to at most 1,032 times its size, LZW to 2,700 times: these stay within 35 MB unseen.
    private const int HarmlessFlateBytes = 32 * 1024;
    private const int HarmlessBytes = 12 * 1024;
    private const int ZlibHeaderBytes = 2;
    private const int BufferBytes = 64 * 1024;

    private static readonly IFilter Flate = DefaultFilterProvider.Instance.GetNamedFilters([NameToken.FlateDecode])[0];

    // At most 1.6 bytes of input for one of output; whatever they unpack to is no danger.
    private static readonly IFilter[] Shrinking =
        [.. DefaultFilterProvider.Instance.GetNamedFilters([NameToken.Ascii85Decode, NameToken.AsciiHexDecode])];

    public bool IsSupported => filter.IsSupported;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        if (ReferenceEquals(filter, Flate))
        {
            ThrowIfBomb(input);
        }
        else if (input.Length > HarmlessBytes && filter.IsSupported && !Shrinking.Contains(filter))
        {
            throw new ParseBudgetException("bytes under an old compression");
        }

        var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
        budget.SpendUnpacked(output.Length);
        return output;
    }

    private void ThrowIfBomb(ReadOnlyMemory<byte> input)
    {
        if (input.Length <= HarmlessFlateBytes)
        {
            return;
        }

        using var packed = new MemoryStream(input[ZlibHeaderBytes..].ToArray(), writable: false);
        using var unpacked = new DeflateStream(packed, CompressionMode.Decompress);
        var buffer = new byte[BufferBytes];
        try
        {
            for (var (total, read) = (0L, 0); (read = unpacked.Read(buffer)) > 0;)
            {
                if ((total += read) > budget.UnpackedBytesLeft)
                {
                    throw new ParseBudgetException("unpacked bytes");
                }
            }
        }
        catch (InvalidDataException)
        {
            // Damaged: the filter itself takes what it can up to here.
        }
    }
}
