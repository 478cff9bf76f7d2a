using System.Diagnostics;
using System.Globalization;
using DocReview.Domain.Adapters.PdfPig;
using DocReview.Domain.Adapters.Tsv;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Pages.Pdf;
using DocReview.Domain.Extraction.Text;

namespace DocReview.Lab.Pdf;

/// <summary>Compares the words that the first parser of PDFs finds with those of <c>pdftotext</c>, and what each costs.</summary>
internal sealed class WordComparison(IReadOnlyList<string> files, int rounds)
{
    // How far a side of a box may lie elsewhere, in points.
    private const double SamePlace = 1;
    private const int MostShown = 6;

    private readonly PdfPigParser parser = new(new ReaderLimits());
    private int identical;
    private int handedOn;
    private long words;
    private long misplaced;

    /// <summary>Prints a line for each file that differs, and the counts.</summary>
    public int Print()
    {
        foreach (var file in files)
        {
            Compare(file);
        }

        var different = files.Count - identical - handedOn;
        Console.WriteLine($"{files.Count} files: {identical} identical, {handedOn} left to poppler, {different} different");
        Console.WriteLine($"{words} words, {misplaced} with a box more than {SamePlace} pt elsewhere");
        PrintCost();
        return 0;
    }

    private void Compare(string file)
    {
        if (Parsed(file) is not { } content)
        {
            handedOn++;
            Console.WriteLine($"{Path.GetFileName(file)}: left to poppler");
            return;
        }

        var other = Poppler(file);
        var (missing, extra) = (Keyed(other), Keyed(content.Pages));
        CountBoxes(missing, extra);
        var same = missing.Concat(extra).Select(group => group.Key).All(key => missing[key].Count() == extra[key].Count())
            && content.Pages.Zip(other).All(pair => SameSize(pair.First, pair.Second));
        identical += same ? 1 : 0;
        if (!same)
        {
            var difference = $"only pdftotext [{Shown(missing, extra)}] only here [{Shown(extra, missing)}]";
            Console.WriteLine($"{Path.GetFileName(file)}: {difference} {Sizes(content.Pages)} {Sizes(other)}");
        }
    }

    private PdfContent? Parsed(string file)
    {
        try
        {
            return parser.Parse(File.ReadAllBytes(file), CancellationToken.None);
        }
        catch (UnreadableFileException locked)
        {
            Console.WriteLine($"{Path.GetFileName(file)}: {locked.Reason}");
            return null;
        }
    }

    // pdftotext prints the size as it was before the page was turned.
    private static bool SameSize(Page page, Page other) =>
        Math.Abs(page.Width + page.Height - other.Width - other.Height) < SamePlace
        && Math.Abs((page.Width * page.Height) - (other.Width * other.Height)) < page.Width;

    private static string Sizes(IReadOnlyList<Page> pages) =>
        string.Join(',', pages.Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Width:0}x{page.Height:0}")));

    private static ILookup<(int Page, string Text), Word> Keyed(IReadOnlyList<Page> pages) =>
        pages.SelectMany(page => page.Words.Select(word => (Key: (page.Number, WordText.Clean(word.Text)), word)))
            .ToLookup(word => word.Key, word => word.word);

    private void CountBoxes(ILookup<(int, string), Word> theirs, ILookup<(int, string), Word> ours)
    {
        foreach (var group in ours)
        {
            words += group.Count();
            misplaced += group.Count(word => theirs[group.Key].Any() && !theirs[group.Key].Any(other => IsNear(word.Box, other.Box)));
        }
    }

    private static bool IsNear(Box a, Box b) =>
        Math.Abs(a.Left - b.Left) <= SamePlace && Math.Abs(a.Top - b.Top) <= SamePlace
        && Math.Abs(a.Right - b.Right) <= SamePlace && Math.Abs(a.Bottom - b.Bottom) <= SamePlace;

    private static string Shown(ILookup<(int Page, string Text), Word> from, ILookup<(int, string), Word> without) =>
        string.Join(' ', from.Where(group => group.Count() > without[group.Key].Count()).Select(group => group.Key.Text).Take(MostShown));

    private static IReadOnlyList<Page> Poppler(string file)
    {
        var start = new ProcessStartInfo("pdftotext", ["-q", "-tsv", "-cropbox", file, "-"]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return TsvPages.Read(output.ToArray(), WordOrigin.TextLayer);
    }

    private void PrintCost()
    {
        var contents = files.Select(File.ReadAllBytes).ToList();
        for (var round = 0; round < rounds; round++)
        {
            var (before, allocated) = (Environment.CpuUsage.TotalTime, GC.GetTotalAllocatedBytes());
            contents.ForEach(pdf => Try(pdf));
            var spent = (Environment.CpuUsage.TotalTime - before).TotalMilliseconds / files.Count;
            var megabytes = (GC.GetTotalAllocatedBytes() - allocated) / 1e6 / files.Count;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"round {round + 1}: {spent:0.00} ms CPU and {megabytes:0.00} MB allocated a file here"));
        }

        var children = ChildTicks();
        foreach (var file in files)
        {
            Poppler(file);
        }

        var poppler = (ChildTicks() - children) * 10.0 / files.Count;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{poppler:0.00} ms CPU a file by pdftotext"));
    }

    private void Try(byte[] pdf)
    {
        try
        {
            parser.Parse(pdf, CancellationToken.None);
        }
        catch (UnreadableFileException)
        {
            // Said above.
        }
    }

    // User and system time of children that ended, in hundredths of a second: fields 16 and 17 of proc(5)'s stat.
    private static long ChildTicks()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(' ');
        return long.Parse(fields[15], CultureInfo.InvariantCulture) + long.Parse(fields[16], CultureInfo.InvariantCulture);
    }
}
