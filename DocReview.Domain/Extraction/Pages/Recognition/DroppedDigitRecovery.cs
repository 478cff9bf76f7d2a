namespace DocReview.Domain.Extraction.Pages.Recognition;

/// <summary>
/// Digits that the network for the Latin script leaves out, as it does with the dotted zeros of receipt printers: "26-7 418". The one
/// for English, which is the surer with receipts, is asked what stands in the gap.
/// </summary>
internal static class DroppedDigitRecovery
{
    // In pitches of the line: a gap that has room for one letter and no more.
    private const double LeastGapInPitches = 1.6;
    private const double WidestGapInPitches = 2.6;
    private const double OffCenterInPitches = 0.55;
    private const double LeastProbability = 0.5;
    private const int FewestLetters = 4;
    private const string Marks = "-./,:";

    /// <summary>The line with the dropped digits put back.</summary>
    /// <param name="line">As the Latin network read it.</param>
    /// <param name="again">Reads the same line as English.</param>
    public static RecognizedLine Recover(RecognizedLine line, Func<RecognizedLine> again)
    {
        var steps = line.Letters.Zip(line.Letters.Skip(1), (a, b) => b.Center - a.Center).Order().ToList();
        var pitch = steps.Count < FewestLetters ? 0 : steps[steps.Count / 2];
        var gaps = Enumerable.Range(0, steps.Count).Where(i => IsGap(line.Letters[i], line.Letters[i + 1], pitch)).ToList();
        return gaps.Count == 0 ? line : Filled(line, gaps, again().Letters, pitch);
    }

    private static RecognizedLine Filled(RecognizedLine line, List<int> gaps, IReadOnlyList<RecognizedLetter> others, double pitch)
    {
        var letters = line.Letters.ToList();
        foreach (var gap in gaps.AsEnumerable().Reverse())
        {
            var (from, to) = (letters[gap].Center + (OffCenterInPitches * pitch), letters[gap + 1].Center - (OffCenterInPitches * pitch));
            if (others.Where(o => o.Center > from && o.Center < to)
                .ToList() is [{ Probability: >= LeastProbability } lost] && char.IsAsciiDigit(lost.Text[0]))
            {
                letters[gap + 1] = letters[gap + 1] with { Space = 0 };
                letters.Insert(gap + 1, lost with { Space = 0 });
            }
        }

        return line with { Letters = letters };
    }

    private static bool IsGap(RecognizedLetter before, RecognizedLetter after, double pitch) =>
        IsDigitOrMark(before) && IsDigitOrMark(after)
        && (after.Center - before.Center) / pitch is > LeastGapInPitches and < WidestGapInPitches;

    private static bool IsDigitOrMark(RecognizedLetter letter) => char.IsAsciiDigit(letter.Text[0]) || Marks.Contains(letter.Text[0]);
}
