using System.ComponentModel.DataAnnotations;

namespace DocReview.Jobs;

/// <summary>How much a worker does at once; section <c>Worker</c>.</summary>
public sealed class WorkerOptions
{
    /// <summary>Documents read at once. OCR inside is held to the number of cores besides.</summary>
    [Range(1, 256)]
    public int Concurrency { get; set; } = Environment.ProcessorCount * 2;

    /// <summary>Documents whose page images are rendered at once.</summary>
    [Range(1, 64)]
    public int RenderConcurrency { get; set; } = 1;

    /// <summary>Longest that one document may take.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "02:00:00")]
    public TimeSpan DocumentTimeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Widths of page images, in pixels.</summary>
    public int[] PageImageWidths { get; set; } = [1240, 2480];
}
