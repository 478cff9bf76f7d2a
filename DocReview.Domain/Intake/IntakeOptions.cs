using System.ComponentModel.DataAnnotations;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Intake;

/// <summary>What an upload may be; section <c>Intake</c>. How many pixels an image may have, <see cref="ReaderLimits"/> says.</summary>
public sealed class IntakeOptions
{
    /// <summary>Largest file, in bytes.</summary>
    [Range(1, 1L << 31)]
    public long MaxFileSize { get; set; } = 50 * 1024 * 1024;

    /// <summary>Most files in one upload.</summary>
    [Range(1, 10_000)]
    public int MaxFiles { get; set; } = 100;

    /// <summary>Largest request, in bytes, whatever its files.</summary>
    [Range(1, 1L << 36)]
    public long MaxRequestSize { get; set; } = 1L << 30;
}
