namespace DocReview.Domain.Extraction.Fields.Scoring;

/// <summary>Named features of a candidate. A feature that is not set is zero; names are those of <c>weights.json</c>.</summary>
public sealed class FeatureSet
{
    // A candidate has some fifteen features that are not zero: they are looked through faster than a dictionary is filled.
    private const int UsualCount = 16;

    private (string Name, double Value)[] _values = new (string, double)[UsualCount];
    private int _count;

    /// <summary>The features that are not zero, in the order in which they were first set.</summary>
    public IReadOnlyDictionary<string, double> Values =>
        _values.Take(_count).ToDictionary(feature => feature.Name, feature => feature.Value);

    /// <summary>The features that are not zero, in the order in which they were first set, without a dictionary about them.</summary>
    public ReadOnlySpan<(string Name, double Value)>.Enumerator GetEnumerator() =>
        new ReadOnlySpan<(string, double)>(_values, 0, _count).GetEnumerator();

    /// <summary>A feature's value, zero where it was never set.</summary>
    public double this[string name] => IndexOf(name) is >= 0 and var index ? _values[index].Value : 0;

    /// <summary>Sets a feature; the greater value stays where it was set before.</summary>
    public FeatureSet Set(string name, double value)
    {
        if (value == 0)
        {
            return this;
        }

        var index = IndexOf(name);
        if (index < 0)
        {
            Append(name, value);
        }
        else if (Math.Abs(_values[index].Value) < Math.Abs(value))
        {
            _values[index].Value = value;
        }

        return this;
    }

    /// <summary>Sets a feature to one where the condition holds.</summary>
    public FeatureSet Set(string name, bool holds) => holds ? Set(name, 1.0) : this;

    private int IndexOf(string name)
    {
        for (var i = 0; i < _count; i++)
        {
            if (_values[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private void Append(string name, double value)
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, 2 * _count);
        }

        _values[_count++] = (name, value);
    }
}
