using DocReview.Domain.Extraction;

namespace DocReview.Tests.Integration.Extraction.Pages;

public sealed class HostileFileTests : IDisposable
{
    private readonly ReaderRig rig = new(new()
    {
        ["Readers:MaxOcrPages"] = "3",
        ["Readers:MaxPages"] = "30",
        ["Readers:ProcessCpuSeconds"] = "10",
    });

    public void Dispose() => rig.Dispose();

    [Fact]
    public async Task Every_hostile_file_is_read_or_refused_and_leaves_nothing_behind()
    {
        foreach (var (name, content, kind) in HostileSketches.All())
        {
            var outcome = await Outcome(rig.File(content, kind));
            Assert.True(outcome is null || Enum.IsDefined(outcome.Reason), name);
            Assert.True(rig.Scratch.GetFileSystemInfos().Length == 0, name);
        }
    }

    [Fact]
    public async Task An_encrypted_pdf_says_that_it_needs_its_password()
    {
        var locked = new PdfSketch().Text(Letters.Invoice).Build(new PdfLock("secret"));
        var refused = await Assert.ThrowsAsync<UnreadableFileException>(() => rig.Read(locked));
        Assert.Equal(UnreadableReason.NeedsPassword, refused.Reason);
        Assert.Contains("password", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_encrypted_pdf_that_opens_without_password_is_read()
    {
        var open = new PdfSketch().Text(Letters.Invoice).Build(new PdfLock(""));
        Assert.Contains("HB-2041", (await rig.Read(open)).RawText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pdf_that_keeps_its_reader_busy_is_stopped_with_a_reason()
    {
        using var hasty = new ReaderRig(new() { ["Readers:ProcessCpuSeconds"] = "1", ["Readers:MaxOutputBytes"] = "400000000" });
        var busy = new PdfSketch().Page(string.Concat(Enumerable.Repeat("BT /F 9 Tf 9 9 Td (aaaaaa) Tj ET ", 2_000_000)), "", "").Build();
        var stopped = await Assert.ThrowsAsync<UnreadableFileException>(() => hasty.Read(busy));
        Assert.Equal(UnreadableReason.ReaderLimit, stopped.Reason);
    }

    [Fact]
    public async Task Cancelling_ends_the_reading_and_clears_up()
    {
        using var cancel = new CancellationTokenSource();
        var file = rig.File(rig.Encode(rig.Scan(Letters.Pdf()), ".png"), FileKind.Png);
        var reading = rig.Reader.ReadAsync(file, progress: null, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Empty(rig.Scratch.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_document_that_takes_too_long_as_a_whole_is_stopped_with_a_reason()
    {
        using var hasty = new ReaderRig(new() { ["Readers:DocumentSeconds"] = "1", ["Readers:MaxOcrPages"] = "100" });
        var sketch = new PdfSketch();
        for (var page = 0; page < 20; page++)
        {
            sketch.Picture(rig.Scan(Letters.Pdf(), dotsPerInch: 300), []);
        }

        var stopped = await Assert.ThrowsAsync<UnreadableFileException>(() => hasty.Read(sketch.Build()));
        Assert.Equal(UnreadableReason.ReaderLimit, stopped.Reason);
    }

    private async Task<UnreadableFileException?> Outcome(SourceFile file)
    {
        try
        {
            await rig.Read(file);
            return null;
        }
        catch (UnreadableFileException refused)
        {
            return refused;
        }
    }
}
