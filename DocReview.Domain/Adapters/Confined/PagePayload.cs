using DocReview.Domain.Extraction;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>Pages and their words in a payload.</summary>
internal static class PagePayload
{
    // PDFs allow 14,400 points a side, some programs more; images are bounded by their pixels.
    private const double MostExtent = 1e7;

    // A word may stand far outside of its page, in either direction.
    private const double MostPlace = 1e9;

    private const int MostWordBytes = 16 * 1024;
    private const int MostLines = 10_000_000;

    // Length of the text, four sides, confidence, line, block, origin.
    private const int LeastWordBytes = 4 + (5 * 8) + (3 * 4);
    private const int LeastPageBytes = 4 + 8 + 8 + 4 + 8 + 4;

    public static PayloadWriter Pages(this PayloadWriter writer, IReadOnlyList<Page> pages)
    {
        writer.Number(pages.Count);
        foreach (var page in pages)
        {
            writer.Page(page);
        }

        return writer;
    }

    public static PayloadWriter Page(this PayloadWriter writer, Page page)
    {
        writer.Number(page.Number).Real(page.Width).Real(page.Height).Number(page.Rotation).Real(page.Skew).Number(page.Words.Count);
        foreach (var word in page.Words)
        {
            writer.Text(word.Text)
                .Real(word.Box.Left).Real(word.Box.Top).Real(word.Box.Right).Real(word.Box.Bottom)
                .Real(word.Confidence).Number(word.Line).Number(word.Block).Number((int)word.Origin);
        }

        return writer;
    }

    public static Page[] Pages(this ref PayloadReader reader, int mostPages)
    {
        var pages = new Page[reader.Count(mostPages, LeastPageBytes)];
        for (var i = 0; i < pages.Length; i++)
        {
            pages[i] = reader.Page();
        }

        return pages;
    }

    public static Page Page(this ref PayloadReader reader)
    {
        var number = reader.Number(1, int.MaxValue);
        var (width, height) = (reader.Real(0, MostExtent), reader.Real(0, MostExtent));
        var rotation = reader.Number(0, 270);
        var skew = reader.Real(-360, 360);
        var words = new Word[reader.Count(int.MaxValue, LeastWordBytes)];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = reader.Word();
        }

        return rotation % 90 == 0
            ? new(number, width, height, words, rotation, skew)
            : throw new MalformedFrameException($"Turned by {rotation}.");
    }

    private static Word Word(this ref PayloadReader reader)
    {
        var text = reader.Text(MostWordBytes);
        var box = new Box(reader.Place(), reader.Place(), reader.Place(), reader.Place());
        var confidence = reader.Real(0, 1);
        var (line, block) = (reader.Number(0, MostLines), reader.Number(0, MostLines));
        return new(text, box, (WordOrigin)reader.Number(0, (int)WordOrigin.Ocr), confidence, line, block);
    }

    private static double Place(this ref PayloadReader reader) => reader.Real(-MostPlace, MostPlace);
}
