namespace DocReview.Domain.Adapters.Confined;

/// <summary>The invoices that a new process reads before it is given real ones: some of the project's own samples.</summary>
internal static class WarmUpSamples
{
    private const string Folder = "warm-up/";

    /// <summary>Their bytes, in the order of their names.</summary>
    public static IReadOnlyList<ReadOnlyMemory<byte>> Load()
    {
        var assembly = typeof(WarmUpSamples).Assembly;
        var names = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        return [.. names.Select(name => Bytes(assembly.GetManifestResourceStream(name)!))];
    }

    private static ReadOnlyMemory<byte> Bytes(Stream resource)
    {
        using (resource)
        {
            var content = new byte[resource.Length];
            resource.ReadExactly(content);
            return content;
        }
    }
}
