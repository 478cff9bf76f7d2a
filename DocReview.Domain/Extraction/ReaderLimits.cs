using System.ComponentModel.DataAnnotations;

namespace DocReview.Domain.Extraction;

/// <summary>
/// What a file may cost to read; configuration section <c>Readers</c>. The defaults are several times what real
/// invoices need (an A4 page at 300 dpi reads inside 300 MB) and far below what a hostile one can ask for.
/// </summary>
public sealed record ReaderLimits
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Readers";

    /// <summary>Pages of a document that are read; what comes after is counted, not read.</summary>
    [Range(1, 2000)]
    public int MaxPages { get; init; } = 100;

    /// <summary>Pages of a document that are read by OCR, the slow way.</summary>
    [Range(1, 500)]
    public int MaxOcrPages { get; init; } = 20;

    /// <summary>
    /// Pixels (width times height) of an image, by its header: an upload with more is refused, and none is decoded. A4 at 600 dpi
    /// has 35 million.
    /// </summary>
    [Range(1_000_000, 1_000_000_000)]
    public long MaxImagePixels { get; init; } = 80_000_000;

    /// <summary>Bytes of one XML e-invoice, attached or bare.</summary>
    [Range(10_000, 200_000_000)]
    public int MaxXmlBytes { get; init; } = 10_000_000;

    /// <summary>Attachments of a PDF that are looked at.</summary>
    [Range(1, 1000)]
    public int MaxAttachments { get; init; } = 20;

    /// <summary>Bytes that one reader may print, the words of all pages together.</summary>
    [Range(1_000_000, 500_000_000)]
    public int MaxOutputBytes { get; init; } = 32_000_000;

    /// <summary>Seconds on the clock for one child process.</summary>
    [Range(1, 600)]
    public int ProcessSeconds { get; init; } = 60;

    /// <summary>Seconds of processor for one child process.</summary>
    [Range(1, 600)]
    public int ProcessCpuSeconds { get; init; } = 20;

    /// <summary>
    /// Seconds of processor for one file in the process that parses PDFs and finds fields. Ordinary pages take hundredths.
    /// </summary>
    [Range(1, 600)]
    public int ExtractionCpuSeconds { get; init; } = 8;

    /// <summary>
    /// Most processes that parse PDFs and find fields, a file at a time each; 0 for as many as there are cores. Half of them are
    /// there from the start.
    /// </summary>
    [Range(0, 256)]
    public int ExtractionProcesses { get; init; }

    /// <summary>
    /// Requests after which such a process is replaced by a new one, two for an ordinary file: the PDF library keeps a little of each.
    /// </summary>
    [Range(1, 10_000_000)]
    public int ExtractionRequestsPerProcess { get; init; } = 50_000;

    /// <summary>Managed heap of such a process in megabytes.</summary>
    [Range(64, 16_384)]
    public int ExtractionMemoryMegabytes { get; init; } = 256;

    /// <summary>How often a new process reads a sample before it is given files: its first dozens cost five times the later ones.</summary>
    [Range(0, 1000)]
    public int WarmUpRuns { get; init; } = 20;

    /// <summary>
    /// How often it goes on reading samples while it has nothing else to do: after some hundred runs the compiler has measured the
    /// code and compiled it for good, which halves what a file costs.
    /// </summary>
    [Range(0, 10_000)]
    public int IdleWarmUpRuns { get; init; } = 600;

    /// <summary>Address space of a PDF or image reader in megabytes.</summary>
    [Range(128, 16_384)]
    public int MemoryMegabytes { get; init; } = 1024;

    /// <summary>Address space of Tesseract in megabytes.</summary>
    [Range(256, 16_384)]
    public int OcrMemoryMegabytes { get; init; } = 1536;

    /// <summary>Seconds on the clock for a whole document, all children together.</summary>
    [Range(1, 3600)]
    public int DocumentSeconds { get; init; } = 300;

    /// <summary>
    /// Folder for scratch files, one folder a document, removed when it is read; the system's temporary folder where
    /// empty. Memory-backed is fastest: an OCR page needs about 9 MB.
    /// </summary>
    public string ScratchFolder { get; init; } = "";

    /// <summary>Whether readers run in a network namespace of their own.</summary>
    public NetworkIsolation Network { get; init; } = NetworkIsolation.WhereCheap;
}
