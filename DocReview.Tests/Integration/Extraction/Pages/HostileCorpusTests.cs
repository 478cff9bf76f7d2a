using System.Text.Json;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.EInvoices;
using DocReview.Domain.Intake;

namespace DocReview.Tests.Integration.Extraction.Pages;

/// <summary>
/// The files that broke other readers, where they lie beside the project: in the folder that
/// <c>DOCREVIEW_HOSTILE_FILES</c> names, or in <c>shared/corpus/hostile</c> next to the repository. Elsewhere the one
/// sample here keeps the expectations honest.
/// </summary>
public sealed class HostileCorpusTests : IDisposable
{
    private readonly ReaderRig rig = new(new() { ["Readers:MaxOcrPages"] = "2", ["Readers:ProcessCpuSeconds"] = "10" });

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task Each_file_comes_out_as_its_index_says()
    {
        var samples = WithOwnSample();
        foreach (var (path, expected) in samples)
        {
            var outcome = await Outcome(path);
            Assert.True(Fits(outcome, expected), $"{Path.GetFileName(path)}: expected {expected}, came out as {outcome}");
            Assert.Empty(rig.Scratch.GetFileSystemInfos());
        }
    }

    private static bool Fits(string outcome, string expected) => expected switch
    {
        "process" or "not_an_invoice" => outcome == "read",
        "needs_password" => outcome == nameof(UnreadableReason.NeedsPassword),
        "reject_cleanly" => outcome != "read",
        _ => true,
    };

    private async Task<string> Outcome(string path)
    {
        if (Identify(path) is not FileIdentity.Identified { Kind: var kind })
        {
            return nameof(UnreadableReason.UnsupportedContent);
        }

        try
        {
            var content = await rig.Read(new SourceFile(path, kind));
            if (kind == FileKind.Xml)
            {
                new EInvoiceReader().Read(content.Attachments[0].Content);
            }

            return "read";
        }
        catch (UnreadableFileException refused)
        {
            return refused.Reason.ToString();
        }
    }

    private static FileIdentity Identify(string path)
    {
        using var stream = File.OpenRead(path);
        var head = new byte[FileSignature.HeadLength];
        return FileSignature.Identify(head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
    }

    private List<(string Path, string Expected)> WithOwnSample()
    {
        var samples = new List<(string, string)>
        {
            (rig.File(new PdfSketch().Text(Letters.Invoice).Build(new PdfLock("secret"))).Path, "needs_password"),
            (rig.File([.. "PK"u8, 3, 4]).Path, "reject_cleanly"),
            (rig.File(Letters.Pdf()).Path, "process"),
        };
        if (Folder() is { } folder)
        {
            samples.AddRange(
                from line in File.ReadLines(Path.Combine(folder, "index.jsonl"))
                let entry = JsonDocument.Parse(line).RootElement
                select (Path.Combine(folder, entry.GetProperty("file").GetString()!), entry.GetProperty("expect").GetString()!));
        }

        return samples;
    }

    private static string? Folder()
    {
        if (Environment.GetEnvironmentVariable("DOCREVIEW_HOSTILE_FILES") is { Length: > 0 } named)
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "corpus", "hostile")))
            {
                return Path.Combine(folder.FullName, "shared", "corpus", "hostile");
            }
        }

        return null;
    }
}
