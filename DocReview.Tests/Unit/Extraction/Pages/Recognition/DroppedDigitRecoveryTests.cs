using DocReview.Domain.Extraction.Pages.Recognition;

namespace DocReview.Tests.Unit.Extraction.Pages.Recognition;

public sealed class DroppedDigitRecoveryTests
{
    private const double Pitch = 10;

    [Fact]
    public void A_figure_that_one_network_leaves_out_is_taken_from_the_other() =>
        Assert.Equal("26-70418", Text(DroppedDigitRecovery.Recover(Line("26-7 418"), () => Line("26-70418"))));

    [Fact]
    public void Where_the_other_sees_nothing_either_the_gap_is_a_space() =>
        Assert.Equal("26-7418", Text(DroppedDigitRecovery.Recover(Line("26-7 418"), () => Line("26-7 418"))));

    [Fact]
    public void Words_are_left_as_they_are_and_not_read_again()
    {
        var line = Line("De Linde 12");
        Assert.Same(line, DroppedDigitRecovery.Recover(line, () => throw new InvalidOperationException("Read again.")));
    }

    private static string Text(RecognizedLine line) => string.Concat(line.Letters.Select(letter => letter.Text));

    private static RecognizedLine Line(string text) => new(
        new LineCrop(new RotatedBox(50, 10, 100, 20, 0), 100, []),
        [.. text.Select((letter, i) => new RecognizedLetter(letter.ToString(), i * Pitch, i * Pitch, 0.9, 0))
            .Where(letter => letter.Text != " ")]);
}
