using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Recognition;

namespace DocReview.Tests.Unit.Extraction.Pages.Recognition;

/// <summary>From the maps and probabilities of the networks to boxes and words.</summary>
public class PrintLineTests
{
    private const int Width = 320;
    private const int Height = 96;

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    [InlineData(-4)]
    public void A_line_that_falls_is_boxed_along_its_fall(double degrees)
    {
        var found = DetectionPostprocessor.FindLines(Bar(degrees), Width, Height);
        var line = Assert.Single(found.Lines);
        Assert.InRange(found.Skew * 180 / Math.PI, degrees - 0.6, degrees + 0.6);
        Assert.InRange(line.CenterX, 158, 162);
        Assert.InRange(line.CenterY, 46, 50);
        Assert.InRange(line.Width, 210, 225);
        Assert.InRange(line.Height, 18, 24);
    }

    [Fact]
    public void Lines_that_run_upwards_tell_of_a_page_on_its_side()
    {
        var level = Bar(0);
        var upright = new float[level.Length];
        for (var i = 0; i < level.Length; i++)
        {
            upright[(i % Width * Height) + (i / Width)] = level[i];
        }

        Assert.True(DetectionPostprocessor.FindLines(upright, Height, Width).LiesOnItsSide);
        Assert.False(DetectionPostprocessor.FindLines(level, Width, Height).LiesOnItsSide);
    }

    [Fact]
    public void Letters_that_stand_no_further_apart_than_others_are_one_word_though_the_network_sees_a_space() =>
        Assert.Equal(["TOTAL", "19.80"], Words(("TOTAL", 0.5, 1), ("19.80", 0.3, 2)));

    [Fact]
    public void A_gap_of_two_letters_parts_words_though_the_network_sees_hardly_a_space() =>
        Assert.Equal(["GST", "No", "12"], Words(("GST", 0, 1), ("No", 0.04, 2), ("12", 0.9, 1.3)));

    [Fact]
    public void A_word_is_as_sure_as_its_most_doubtful_letter()
    {
        var line = Line([new("1", 10, 10, 0.99, 0), new("7", 20, 20, 0.6, 0)]);
        Assert.Equal(0.6, Assert.Single(LineWords.Split(line, 0, 0)).Confidence);
    }

    [Fact]
    public void An_image_made_smaller_keeps_its_greys()
    {
        var stripes = new GrayImage(90, 60, [.. Enumerable.Range(0, 90 * 60).Select(i => (byte)(i % 90 % 3 == 0 ? 0 : 255))]);
        Assert.All(Resampling.To(stripes, 30, 20).Pixels, pixel => Assert.InRange(pixel, 140, 200));
    }

    // Each word with how sure the network is of the space before it and how many letters' widths it stands off.
    private static string[] Words(params (string Text, double Space, double Pitches)[] words)
    {
        var letters = new List<RecognizedLetter>();
        var place = 10.0;
        foreach (var (text, space, pitches) in words)
        {
            place += letters.Count == 0 ? 0 : (pitches - 1) * 10;
            foreach (var letter in text)
            {
                letters.Add(new($"{letter}", place, place, 0.9, letters.Count > 0 && letter == text[0] ? space : 0));
                place += 10;
            }
        }

        return [.. LineWords.Split(Line(letters), 0, 0).Select(word => word.Text)];
    }

    private static RecognizedLine Line(List<RecognizedLetter> letters) => new(new(new(100, 10, 200, 20, 0), 480, []), letters);

    private static float[] Bar(double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return [.. Enumerable.Range(0, Width * Height).Select(i =>
        {
            var (x, y) = ((i % Width) - 160, (i / Width) - 48);
            return Math.Abs((x * cos) + (y * sin)) <= 100 && Math.Abs((y * cos) - (x * sin)) <= 4 ? 0.9f : 0;
        })];
    }
}
