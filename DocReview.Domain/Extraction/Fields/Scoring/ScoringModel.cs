using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace DocReview.Domain.Extraction.Fields.Scoring;

/// <summary>How sure a score makes us: probability = 1 / (1 + exp(-(Slope · logit + Offset))), fitted by Platt's method.</summary>
public sealed record Calibration(double Slope, double Offset)
{
    /// <summary>Takes the model's own probabilities as they are.</summary>
    public static readonly Calibration None = new(1, 0);

    /// <summary>The calibrated probability.</summary>
    public double Apply(double probability)
    {
        var clamped = Math.Clamp(probability, 1e-6, 1 - 1e-6);
        return 1 / (1 + Math.Exp(-((Slope * Math.Log(clamped / (1 - clamped))) + Offset)));
    }
}

/// <summary>What the model knows of one field.</summary>
/// <param name="Weights">By feature; <c>bias</c> is how much a candidate must overcome to be better than no value.</param>
/// <param name="Threshold">Calibrated probability under which the field stays empty.</param>
/// <param name="Calibration">From the model's probability to that of being right.</param>
public sealed record FieldModel(IReadOnlyDictionary<string, double> Weights, double Threshold, Calibration? Calibration = null)
{
    private readonly FrozenDictionary<string, double> _weights = Weights.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Log-odds of a candidate against having no value.</summary>
    public double Score(FeatureSet features)
    {
        var sum = 0.0;
        foreach (var (name, value) in features)
        {
            sum += value * _weights.GetValueOrDefault(name);
        }

        return _weights.GetValueOrDefault("bias") + sum;
    }
}

/// <summary>What a model was fitted from: the same by the same code gives the same model.</summary>
/// <param name="Seed">Of the synthetic documents.</param>
/// <param name="Papers">How many of them.</param>
/// <param name="Scans">Share of them that was printed and scanned.</param>
/// <param name="Precision">How strongly weights were held to their priors.</param>
/// <param name="Priors">Start of the SHA-256 of the priors' file.</param>
/// <param name="Truths">Start of the SHA-256 of what the documents say.</param>
public sealed record ModelOrigin(ulong Seed, int Papers, double Scans, double Precision, string Priors, string Truths);

/// <summary>
/// A logistic model for each field and the rules of arithmetic between them, read from <c>weights.json</c>. A field's
/// values compete: P(value) = exp(score) / (1 + sum of exp(score) of all values).
/// </summary>
/// <param name="Fields">By name of the field.</param>
/// <param name="Relations">How much an agreement between fields adds, such as <c>net_plus_tax_is_total</c>.</param>
public sealed record ScoringModel(IReadOnlyDictionary<string, FieldModel> Fields, IReadOnlyDictionary<string, double> Relations)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>What it was fitted from; null for one that was set by hand.</summary>
    public ModelOrigin? MadeFrom { get; init; }

    /// <summary>The model that ships with the product.</summary>
    public static ScoringModel Shipped { get; } = Load();

    /// <summary>What the agreement adds to the score; 0 where the file does not name it.</summary>
    public double Relation(string name) => Relations.GetValueOrDefault(name);

    /// <summary>Reads a model.</summary>
    /// <exception cref="JsonException">Not a model.</exception>
    public static ScoringModel Parse(Stream json) =>
        JsonSerializer.Deserialize<ScoringModel>(json, Json) ?? throw new JsonException("The model is empty.");

    /// <summary>Writes the model as <see cref="Parse"/> reads it.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static ScoringModel Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("Scoring.weights.json", StringComparison.Ordinal));
        using var stream = assembly.GetManifestResourceStream(name)!;
        return Parse(stream);
    }
}
