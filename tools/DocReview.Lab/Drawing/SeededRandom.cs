namespace DocReview.Lab.Drawing;

/// <summary>Reproducible chance (SplitMix64), the same on every machine and version of .NET.</summary>
public sealed class SeededRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Dice of its own for a named part, so that one part's throws do not shift another's.</summary>
    public static SeededRandom For(ulong seed, string part)
    {
        var mixed = seed ^ 0xCBF29CE484222325;
        foreach (var letter in part)
            mixed = (mixed ^ letter) * 0x100000001B3;
        return new SeededRandom(mixed);
    }

    public ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Int(int low, int high) => low + (int)(Next() % (ulong)(high - low + 1));

    /// <summary>0 up to but not 1.</summary>
    public double Share() => (Next() >> 11) * (1.0 / (1UL << 53));

    public double Between(double low, double high) => low + Share() * (high - low);

    public bool Chance(double probability) => Share() < probability;

    public T Pick<T>(IReadOnlyList<T> among) => among[Int(0, among.Count - 1)];

    public T Pick<T>() where T : struct, Enum => Pick(Enum.GetValues<T>());

    /// <summary>One of several, each with its weight.</summary>
    public T Weighted<T>(params (T Value, double Weight)[] among)
    {
        var remaining = Share() * among.Sum(a => a.Weight);
        foreach (var (value, weight) in among)
        {
            remaining -= weight;
            if (remaining < 0) return value;
        }
        return among[^1].Value;
    }

    public string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + Int(0, 9))));

    public string Letters(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('A' + Int(0, 25))));
}
