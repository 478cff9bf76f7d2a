namespace DocReview.Domain.Intake;

/// <summary>A local copy or the file itself; disposing releases the copy.</summary>
public sealed class LocalFile(string path, Action? release = null) : IDisposable
{
    /// <summary>Absolute path.</summary>
    public string Path { get; } = path;

    /// <inheritdoc/>
    public void Dispose() => release?.Invoke();
}
