using DocReview.Lab.Invoices;

namespace DocReview.Lab.Samples;

/// <summary>A file of the samples folder with the truth about it.</summary>
public sealed record Sample(string File, byte[] Content, GroundTruth Truth);
