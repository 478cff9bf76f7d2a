using System.Diagnostics;
using System.Text.Json;
using DocReview.Domain.Adapters;
using DocReview.Domain.Extraction;

namespace DocReview.Jobs.Commands;

/// <summary><c>pages FILE…</c>: prints what the readers make of files, one JSON line each.</summary>
internal static class PagesCommand
{
    public static async Task<int> RunAsync(string[] files)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddReaders(builder.Configuration);
        using var host = builder.Build();
        var reader = host.Services.GetRequiredService<IDocumentReader>();
        var unread = 0;
        foreach (var file in files)
        {
            unread += await PrintAsync(reader, file) ? 0 : 1;
        }

        return unread == 0 ? 0 : 1;
    }

    private static async Task<bool> PrintAsync(IDocumentReader reader, string file)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var content = await reader.ReadAsync(LocalFiles.Identify(file), progress: null, CancellationToken.None);
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                file,
                pages = content.Pages.Select(Printed),
                attachments = content.Attachments.Select(attachment => attachment.Name),
                ms = Math.Round(clock.Elapsed.TotalMilliseconds, 1),
            }));
            return true;
        }
        catch (UnreadableFileException unreadable)
        {
            Console.Error.WriteLine($"{file}: {unreadable.Reason}: {unreadable.Message} ({unreadable.InnerException?.Message})");
            return false;
        }
    }

    private static object Printed(Page page) => new
    {
        number = page.Number,
        width = page.Width,
        height = page.Height,
        rotation = page.Rotation,
        words = page.Words.Select(word => new object[]
        {
            word.Text, Math.Round(word.Box.Left, 2), Math.Round(word.Box.Top, 2), Math.Round(word.Box.Right, 2),
                Math.Round(word.Box.Bottom, 2),
            word.Origin == WordOrigin.Ocr ? "ocr" : "text", word.Confidence, word.Line, word.Block,
        }),
    };
}
