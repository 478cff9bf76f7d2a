namespace DocReview.Domain.Extraction.Scoring;

/// <summary>Named features of a candidate. A feature that is not set is zero; names are those of <c>weights.json</c>.</summary>
public sealed class FeatureSet
{
    private readonly Dictionary<string, double> _values = [];

    /// <summary>The features that are not zero.</summary>
    public IReadOnlyDictionary<string, double> Values => _values;

    /// <summary>The features that are not zero, without a box around each.</summary>
    public Dictionary<string, double>.Enumerator GetEnumerator() => _values.GetEnumerator();

    /// <summary>A feature's value, zero where it was never set.</summary>
    public double this[string name] => _values.GetValueOrDefault(name);

    /// <summary>Sets a feature; the greater value stays where it was set before.</summary>
    public FeatureSet Set(string name, double value)
    {
        if (value != 0 && (!_values.TryGetValue(name, out var before) || Math.Abs(before) < Math.Abs(value)))
        {
            _values[name] = value;
        }

        return this;
    }

    /// <summary>Sets a feature to one where the condition holds.</summary>
    public FeatureSet Set(string name, bool holds) => holds ? Set(name, 1.0) : this;
}
