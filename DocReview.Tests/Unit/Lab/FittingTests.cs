using DocReview.Lab.Fitting;
using DocReview.Lab.Drawing;

namespace DocReview.Tests.Unit.Lab;

public sealed class FittingTests
{
    private static readonly Dictionary<string, double> Nothing = [];

    [Fact]
    public void Choices_made_by_known_weights_give_those_weights_back()
    {
        var known = new Dictionary<string, double> { ["bias"] = -1, ["label"] = 2.5, ["far"] = -1.5, ["top"] = 0.7 };
        var fitted = new ChoiceRegression(Nothing, Precision: 0.01).Fit(Choices(known, 6000));
        foreach (var (name, weight) in known)
            Assert.InRange(fitted[name], weight - 0.25, weight + 0.25);
    }

    [Fact]
    public void The_same_choices_give_the_same_weights()
    {
        var known = new Dictionary<string, double> { ["bias"] = -0.5, ["label"] = 1 };
        var regression = new ChoiceRegression(Nothing, Precision: 1);
        Assert.Equal(regression.Fit(Choices(known, 200)), regression.Fit(Choices(known, 200)));
    }

    [Fact]
    public void What_the_cases_do_not_show_keeps_its_prior()
    {
        var prior = new Dictionary<string, double> { ["bias"] = 0, ["label"] = 1, ["rare"] = -4 };
        var fitted = new ChoiceRegression(prior, Precision: 1).Fit(Choices(new() { ["bias"] = 0, ["label"] = 1 }, 300));
        Assert.Equal(-4, fitted["rare"]);
    }

    [Fact]
    public void Overconfidence_is_scaled_down()
    {
        var random = new SeededRandom(5);
        var decisions = Enumerable.Range(0, 4000).Select(_ => new Decision("total_amount", 0.99, random.Chance(0.8))).ToList();
        Assert.InRange(PlattScaling.Fit(decisions).Apply(0.99), 0.77, 0.83);
    }

    [Fact]
    public void The_minimum_of_a_valley_is_found()
    {
        var at = Minimizer.Minimize([-1.2, 1], (x, gradient) =>
        {
            var (a, b) = (1 - x[0], x[1] - x[0] * x[0]);
            (gradient[0], gradient[1]) = (-2 * a - 400 * x[0] * b, 200 * b);
            return a * a + 100 * b * b;
        });
        Assert.Equal(1, at[0], 3);
        Assert.Equal(1, at[1], 3);
    }

    /// <summary>Cases of up to four values with features by chance, the right one drawn with the model's own probability.</summary>
    private static List<ChoiceCase> Choices(Dictionary<string, double> weights, int count)
    {
        var random = new SeededRandom(17);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var features = Enumerable.Range(0, random.Int(1, 4))
                .Select(_ => weights.Keys.Where(k => k != "bias" && random.Chance(0.4)).ToDictionary(k => k, _ => 1.0)).ToList();
            var odds = features.Select(f => Math.Exp(weights["bias"] + f.Keys.Sum(k => weights[k]))).ToList();
            var thrown = random.Share() * (1 + odds.Sum());
            var right = odds.FindIndex(o => (thrown -= o) < 0);
            return new ChoiceCase([.. features.Select((f, i) => new ChoiceOption(f, i == right))]);
        })];
    }
}
