using System.Diagnostics;
using DocReview.Domain.Adapters.PdfPig;
using DocReview.Domain.Adapters.Tsv;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Text;
using DocReview.Tests.Support;

namespace DocReview.Tests.Integration.Adapters.PdfPig;

/// <summary>The two parsers of text layers on the project's own samples.</summary>
public sealed class PdfPigAgainstPopplerTests
{
    private static readonly PdfPigParser Parser = new(new ReaderLimits());

    [Fact]
    public void The_samples_have_the_same_words_in_the_same_places_by_both_readers()
    {
        var compared = 0;
        foreach (var sample in Directory.GetFiles(Path.Combine(Repository.Root, "samples"), "*.pdf"))
        {
            if (Pages(sample) is not { } pages)
            {
                continue;
            }

            compared++;
            var other = TsvPages.Read(Poppler(sample), WordOrigin.TextLayer);
            Assert.Equal(other.Select(Texts), pages.Select(Texts));
            Assert.All(pages.Zip(other), pair => AssertSamePlaces(pair.First, pair.Second));
        }

        Assert.True(compared >= 5, $"Only {compared} samples were read.");
    }

    private static IReadOnlyList<Page>? Pages(string path)
    {
        try
        {
            return Parser.Parse(File.ReadAllBytes(path), CancellationToken.None)?.Pages;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    private static string Texts(Page page) =>
        string.Join('\n', page.Words.Select(word => WordText.Clean(word.Text)).Order(StringComparer.Ordinal));

    private static void AssertSamePlaces(Page page, Page other)
    {
        var places = other.Words.ToLookup(word => WordText.Clean(word.Text), word => word.Box);
        Assert.All(page.Words, word => Assert.Contains(places[word.Text], box => Farthest(box, word.Box) < 1));
    }

    private static double Farthest(Box a, Box b) => new[]
    {
        Math.Abs(a.Left - b.Left), Math.Abs(a.Top - b.Top), Math.Abs(a.Right - b.Right), Math.Abs(a.Bottom - b.Bottom),
    }.Max();

    private static byte[] Poppler(string path)
    {
        var start = new ProcessStartInfo("pdftotext", ["-q", "-tsv", "-cropbox", path, "-"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return output.ToArray();
    }
}
