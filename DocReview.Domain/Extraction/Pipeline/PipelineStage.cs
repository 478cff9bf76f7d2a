namespace DocReview.Domain.Extraction.Pipeline;

/// <summary>The stages of the pipeline, as the desk shows them.</summary>
public enum PipelineStage
{
    /// <summary>File to pages.</summary>
    Parsing,

    /// <summary>Pages to fields.</summary>
    Extraction,
}
