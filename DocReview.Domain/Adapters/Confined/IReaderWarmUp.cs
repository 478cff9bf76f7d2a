namespace DocReview.Domain.Adapters.Confined;

/// <summary>Gets ready what reads documents, before there is one.</summary>
public interface IReaderWarmUp
{
    /// <summary>Ends when every process that parses and extracts is warm, or has failed to start, which the log says.</summary>
    Task WarmUpAsync(CancellationToken ct);
}
