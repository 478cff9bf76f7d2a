using System.Diagnostics;
using DocReview.Domain.Adapters;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pipeline;
using DocReview.Tests.Integration.Support;

namespace DocReview.Tests.Integration.Extraction.Pages;

/// <summary>The real readers, as the worker registers them, on files of a folder of their own.</summary>
public sealed class ReaderRig : IDisposable
{
    private readonly ServiceProvider services;

    public ReaderRig()
        : this([])
    {
    }

    internal ReaderRig(Dictionary<string, string?> settings, Action<IServiceCollection>? arrange = null)
    {
        settings[$"{ReaderLimits.Section}:{nameof(ReaderLimits.ScratchFolder)}"] = Scratch.FullName;
        settings.TryAdd($"{ReaderLimits.Section}:{nameof(ReaderLimits.WarmUpRuns)}", "0");
        settings.TryAdd($"{ReaderLimits.Section}:{nameof(ReaderLimits.IdleWarmUpRuns)}", "0");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var readers = new ServiceCollection().AddLogging(logging => logging.AddProvider(Log)).AddReaders(configuration).AddExtraction();
        arrange?.Invoke(readers);
        services = readers.BuildServiceProvider();
    }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("docreview-reading-");

    public DirectoryInfo Scratch { get; } = Directory.CreateTempSubdirectory("docreview-scratch-");

    /// <summary>What the readers have logged.</summary>
    internal DeskLog Log { get; } = new();

    internal IInvoiceExtractor Extractor => services.GetRequiredService<IInvoiceExtractor>();

    internal ExtractionPipeline Pipeline => services.GetRequiredService<ExtractionPipeline>();

    public IDocumentReader Reader => services.GetRequiredService<IDocumentReader>();

    public IPageRenderer Renderer => services.GetRequiredService<IPageRenderer>();

    public void Dispose()
    {
        services.Dispose();
        Folder.Delete(recursive: true);
        Scratch.Delete(recursive: true);
    }

    internal SourceFile File(byte[] content, FileKind kind = FileKind.Pdf)
    {
        var path = Path.Combine(Folder.FullName, Guid.NewGuid().ToString("N"));
        System.IO.File.WriteAllBytes(path, content);
        return new(path, kind);
    }

    internal Task<DocumentContent> Read(byte[] content, FileKind kind = FileKind.Pdf) => Read(File(content, kind));

    internal Task<DocumentContent> Read(SourceFile file) => Reader.ReadAsync(file, progress: null, CancellationToken.None);

    /// <summary>What a scanner makes of a page of a PDF.</summary>
    internal GreyPicture Scan(byte[] pdf, int dotsPerInch = 200)
    {
        var root = Path.Combine(Folder.FullName, Guid.NewGuid().ToString("N"));
        Tool("pdftoppm", "-gray", "-singlefile", "-r", $"{dotsPerInch}", File(pdf).Path, root);
        var image = PgmFile.Load(PgmFile.Open(root + ".pgm")!);
        return new(image.Width, image.Height, image.Pixels);
    }

    /// <summary>The same as the networks take it.</summary>
    internal GrayImage Grey(byte[] pdf)
    {
        var scan = Scan(pdf);
        return new(scan.Width, scan.Height, scan.Pixels);
    }

    /// <summary>A picture as an image file of the kind that the extension names.</summary>
    internal byte[] Encode(GreyPicture picture, string extension, string options = "")
    {
        var grey = Path.Combine(Folder.FullName, Guid.NewGuid().ToString("N") + ".pgm");
        PgmFile.Save(new(picture.Width, picture.Height, picture.Pixels), grey);
        var made = Path.Combine(Folder.FullName, Guid.NewGuid().ToString("N") + extension);
        Tool("vips", "copy", grey, made + options);
        return System.IO.File.ReadAllBytes(made);
    }

    internal void Tool(string name, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments) { RedirectStandardError = true })!;
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{name}: {said}");
    }

    internal static string Words(Page page) => string.Join(' ', page.Words.Select(word => word.Text));
}
