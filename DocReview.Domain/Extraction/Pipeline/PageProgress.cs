using System.Threading.Channels;

namespace DocReview.Domain.Extraction.Pipeline;

/// <summary>
/// Carries the reader's progress to a listener that must be awaited. Only the newest fraction waits, so that a slow
/// listener never holds up reading.
/// </summary>
internal sealed class PageProgress : IProgress<double>
{
    private readonly Channel<double> newest = Channel.CreateBounded<double>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public void Report(double value) => newest.Writer.TryWrite(value);

    /// <summary>No more to come.</summary>
    public void End() => newest.Writer.TryComplete();

    /// <summary>Tells what comes until the end. A listener that throws stops the reading: nobody wants its result.</summary>
    public async Task TellAsync(Func<StageProgress, Task> tell, CancellationTokenSource reading)
    {
        try
        {
            await foreach (var fraction in newest.Reader.ReadAllAsync())
            {
                await tell(new StageProgress(PipelineStage.Parsing, Math.Clamp(fraction, 0, 1)));
            }
        }
        catch
        {
            await reading.CancelAsync();
            throw;
        }
    }
}
