namespace DocReview.Lab.Fitting;

/// <summary>Limited-memory BFGS with a backtracking line search (Nocedal and Wright, algorithms 7.4 and 3.1). Deterministic.</summary>
public static class Minimizer
{
    private const int Memory = 8;

    /// <param name="start">Where to begin; left as it is.</param>
    /// <param name="evaluate">Value at a point; writes the gradient into its second argument.</param>
    /// <param name="rounds">Most steps to take.</param>
    /// <returns>A point where the function is as small as could be found.</returns>
    public static double[] Minimize(double[] start, Func<double[], double[], double> evaluate, int rounds = 200)
    {
        var (at, gradient) = ((double[])start.Clone(), new double[start.Length]);
        var value = evaluate(at, gradient);
        var history = new List<(double[] Step, double[] Change, double Scale)>();
        for (var round = 0; round < rounds && Dot(gradient, gradient) > 1e-12; round++)
        {
            var direction = Direction(gradient, history);
            var slope = Dot(direction, gradient);
            if (!TryStep(at, value, direction, slope, evaluate, out var next, out var nextGradient, out var nextValue)) break;
            Remember(history, Difference(next, at), Difference(nextGradient, gradient));
            var gain = value - nextValue;
            (at, gradient, value) = (next, nextGradient, nextValue);
            if (gain < 1e-9 * Math.Max(1, Math.Abs(value))) break;
        }
        return at;
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Scale)> history)
    {
        var direction = gradient.Select(g => -g).ToArray();
        var shares = new double[history.Count];
        for (var i = history.Count - 1; i >= 0; i--)
        {
            shares[i] = history[i].Scale * Dot(history[i].Step, direction);
            AddTo(direction, history[i].Change, -shares[i]);
        }
        if (history.Count > 0)
        {
            var (step, change, _) = history[^1];
            var length = Dot(step, change) / Dot(change, change);
            for (var k = 0; k < direction.Length; k++) direction[k] *= length;
        }
        for (var i = 0; i < history.Count; i++)
            AddTo(direction, history[i].Step, shares[i] - history[i].Scale * Dot(history[i].Change, direction));
        return direction;
    }

    private static bool TryStep(
        double[] at, double value, double[] direction, double slope, Func<double[], double[], double> evaluate,
        out double[] next, out double[] gradient, out double nextValue)
    {
        (next, gradient, nextValue) = (at, new double[at.Length], value);
        if (slope >= 0) return false;
        var length = Math.Min(1, 4 / Math.Sqrt(Dot(direction, direction)));
        for (var tries = 0; tries < 30; tries++, length /= 2)
        {
            next = (double[])at.Clone();
            AddTo(next, direction, length);
            nextValue = evaluate(next, gradient);
            if (nextValue <= value + 1e-4 * length * slope) return true;
        }
        return false;
    }

    private static void Remember(List<(double[] Step, double[] Change, double Scale)> history, double[] step, double[] change)
    {
        var product = Dot(step, change);
        if (product < 1e-12) return;
        history.Add((step, change, 1 / product));
        if (history.Count > Memory) history.RemoveAt(0);
    }

    private static double Dot(double[] a, double[] b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    private static void AddTo(double[] target, double[] what, double times)
    {
        for (var i = 0; i < target.Length; i++) target[i] += times * what[i];
    }

    private static double[] Difference(double[] a, double[] b) => [.. a.Zip(b, (x, y) => x - y)];
}
