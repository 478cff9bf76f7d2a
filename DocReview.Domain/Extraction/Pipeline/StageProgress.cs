namespace DocReview.Domain.Extraction.Pipeline;

/// <summary>Told when a stage begins, while it goes on, and when it ends.</summary>
/// <param name="Stage">Which stage.</param>
/// <param name="Fraction">0 as it begins, 1 as it ends.</param>
/// <param name="Message">A few words for the timeline, or null.</param>
public sealed record StageProgress(PipelineStage Stage, double Fraction, string? Message = null);
