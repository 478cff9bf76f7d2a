using DocReview.Domain.Extraction.Pages.Recognition;

namespace DocReview.Domain.Adapters.Onnx;

/// <summary>The networks of PP-OCR on ONNX Runtime, in this process; each is loaded when it is first wanted.</summary>
internal sealed class OnnxNetworks(TextWriter errors) : IRecognitionNetworks, IDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "models");

    private readonly Lazy<OnnxNetwork?> _finder = new(() => Load("ch_PP-OCRv4_det_infer", errors));
    private readonly Lazy<OnnxNetwork?> _english = new(() => Load("en_PP-OCRv4_rec_infer", errors));
    private readonly Lazy<OnnxNetwork?> _latin = new(() => Load("latin_PP-OCRv3_rec_infer", errors));

    public bool AreAvailable => _finder.Value is not null && _english.Value is not null;

    public float[] FindLines(float[] image, int width, int height, CancellationToken ct) =>
        _finder.Value!.Run(image, [1, 3, height, width], ct).Figures;

    public LetterProbabilities ReadLines(Script script, float[] lines, int count, int width, CancellationToken ct)
    {
        var network = (script == Script.Latin ? _latin.Value : null) ?? _english.Value!;
        var (figures, shape) = network.Run(lines, [count, 3, LineCrop.Height, width], ct);
        return new(figures, (int)shape[1], network.LettersOf((int)shape[2]));
    }

    public void Dispose()
    {
        foreach (var network in new[] { _finder, _english, _latin }.Where(network => network.IsValueCreated))
        {
            network.Value?.Dispose();
        }
    }

    private static OnnxNetwork? Load(string name, TextWriter errors)
    {
        try
        {
            return new(Path.Combine(Folder, name + ".onnx"));
        }
        catch (Exception missing) when (missing is TypeInitializationException or DllNotFoundException or FileNotFoundException
            or Microsoft.ML.OnnxRuntime.OnnxRuntimeException)
        {
            errors.WriteLine($"Scans are read by Tesseract alone: the network {name} cannot be run on this machine. {missing.Message}");
            return null;
        }
    }
}
