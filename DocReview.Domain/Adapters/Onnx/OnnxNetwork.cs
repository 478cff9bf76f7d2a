using Microsoft.ML.OnnxRuntime;

namespace DocReview.Domain.Adapters.Onnx;

/// <summary>One network, which several threads may run at a time, each run on one core.</summary>
internal sealed class OnnxNetwork : IDisposable
{
    private readonly InferenceSession _session;
    private readonly string[] _letters;

    public OnnxNetwork(string path)
    {
        using var options = new SessionOptions
        {
            // A core a page: several pages are read at a time.
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            // Widths differ from line to line: a plan of the memory for each would be made anew, and kept.
            EnableMemoryPattern = false,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR,
        };
        // Figures that are all but nothing take a processor many times as long as nothing.
        options.AddSessionConfigEntry("session.set_denormal_as_zero", "1");
        _session = new(path, options);
        _letters = _session.ModelMetadata.CustomMetadataMap.TryGetValue("character", out var list)
            ? ["", .. list.TrimEnd('\n').Split('\n')] : [];
    }

    /// <summary>Its letters by place, the first being none; the places after those that it names are spaces.</summary>
    public IReadOnlyList<string> LettersOf(int count) =>
        [.. _letters.Take(count), .. Enumerable.Repeat(" ", Math.Max(0, count - _letters.Length))];

    /// <summary>Runs it; cancelled, it stops at its next step.</summary>
    public (float[] Figures, long[] Shape) Run(float[] input, long[] shape, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        using var run = new RunOptions();
        using var stopped = ct.UnsafeRegister(static state => ((RunOptions)state!).Terminate = true, run);
        using var tensor = OrtValue.CreateTensorValueFromMemory(input, shape);
        try
        {
            using var output = _session.Run(run, _session.InputNames, [tensor], _session.OutputNames);
            return (output[0].GetTensorDataAsSpan<float>().ToArray(), output[0].GetTensorTypeAndShape().Shape);
        }
        catch (OnnxRuntimeException) when (ct.IsCancellationRequested)
        {
            throw new OperationCanceledException(ct);
        }
    }

    public void Dispose() => _session.Dispose();
}
