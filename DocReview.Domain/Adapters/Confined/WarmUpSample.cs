namespace DocReview.Domain.Adapters.Confined;

/// <summary>The invoice that a new process reads before it is given real ones: one of the project's own samples.</summary>
internal static class WarmUpSample
{
    private const string Name = "warm-up.pdf";

    public static ReadOnlyMemory<byte> Load()
    {
        using var stream = typeof(WarmUpSample).Assembly.GetManifestResourceStream(Name)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
