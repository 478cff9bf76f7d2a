namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>What one PDF may cost; whoever spends more throws, and another reader gets the file.</summary>
/// <param name="ct">Looked at every few thousand operations.</param>
internal sealed class ParseBudget(CancellationToken ct)
{
    // A dense page of an invoice has 4,000 letters.
    private const int MaxLetters = 60_000;

    // Drawings and charts have tens of thousands; forms that call forms multiply them.
    private const int MaxOperations = 1_000_000;

    // Fonts and content of a usual invoice unpack to less than a megabyte.
    private const long MaxUnpackedBytes = 64_000_000;

    private const int OperationsBetweenLooks = 4096;

    private int letters;
    private int operations;
    private long unpackedBytes;

    /// <summary>Bytes that may still be unpacked.</summary>
    public long UnpackedBytesLeft => MaxUnpackedBytes - unpackedBytes;

    /// <exception cref="ParseBudgetException">There are too many letters.</exception>
    public void SpendLetter() => ThrowIf(++letters > MaxLetters, "letters");

    /// <exception cref="ParseBudgetException">There are too many operations.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits any more.</exception>
    public void SpendOperation()
    {
        if (++operations % OperationsBetweenLooks == 0)
        {
            ct.ThrowIfCancellationRequested();
        }

        ThrowIf(operations > MaxOperations, "drawing operations");
    }

    /// <exception cref="ParseBudgetException">The streams unpack to too much.</exception>
    public void SpendUnpacked(long bytes)
    {
        ct.ThrowIfCancellationRequested();
        ThrowIf((unpackedBytes += bytes) > MaxUnpackedBytes, "unpacked bytes");
    }

    private static void ThrowIf(bool spent, string what)
    {
        if (spent)
        {
            throw new ParseBudgetException(what);
        }
    }
}

/// <summary>A PDF asks for more than a parser may spend on one.</summary>
internal sealed class ParseBudgetException(string what) : Exception($"The PDF has too many {what}.");
