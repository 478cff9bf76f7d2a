using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields.Scoring;
using DocReview.Lab.Fitting;
using DocReview.Lab.Synthesis;

namespace DocReview.Tests.Unit.Lab;

/// <summary>The weights in the product are those that <c>bin/fit</c> writes, not somebody's afterthought.</summary>
public sealed class ShippedWeightsTests
{
    private static readonly string Priors = Path.Combine(Support.Repository.Root, "tools", "DocReview.Lab", "Fitting", "priors.json");

    [Fact]
    public void They_were_fitted_from_the_documents_and_priors_of_this_checkout() =>
        Assert.Equal(FitCommand.Origin(DocumentSet.ForFitting, Priors, FitCommand.UsualPrecision), ScoringModel.Shipped.MadeFrom);

    [Fact]
    public void They_are_written_as_the_fit_writes_them()
    {
        var file =
            File.ReadAllText(Path.Combine(Support.Repository.Root, "DocReview.Domain", "Extraction", "Fields", "Scoring", "weights.json"));
        Assert.Equal(ScoringModel.Shipped.ToJson() + "\n", file);
    }

    [Fact]
    public void Every_field_has_weights_a_calibration_and_a_threshold() => Assert.All(InvoiceFields.All, field =>
    {
        var model = ScoringModel.Shipped.Fields[field];
        Assert.NotEmpty(model.Weights);
        Assert.NotNull(model.Calibration);
        Assert.InRange(model.Threshold, 0.3, 0.8);
    });

    [Fact]
    public void Relations_are_those_that_the_priors_name()
    {
        using var stream = File.OpenRead(Priors);
        Assert.Equal(ScoringModel.Parse(stream).Relations, ScoringModel.Shipped.Relations);
    }

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(0.5, false)]
    public void Values_are_shown_from_where_showing_costs_less_than_a_gap(double probability, bool shown)
    {
        var decisions = Enumerable.Range(0, 100)
            .Select(i => new Decision("due_date", probability, i < probability * 100) { Present = i < probability * 100 }).ToList();
        Assert.Equal(shown, DecisionCost.Threshold(decisions, Calibration.None) <= probability);
    }
}
