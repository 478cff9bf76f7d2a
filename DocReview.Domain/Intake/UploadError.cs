namespace DocReview.Domain.Intake;

/// <summary>Why a file was not taken.</summary>
/// <param name="OriginalFilename">As the browser sent it.</param>
/// <param name="Code">Stable snake_case name: <c>empty_file</c>, <c>too_large</c>, <c>duplicate</c>, <c>archive</c> …</param>
/// <param name="Detail">What is wrong and what to do.</param>
/// <param name="DocumentId">The document that has the same bytes, where that is the reason.</param>
public sealed record UploadError(string OriginalFilename, string Code, string Detail, Guid? DocumentId = null);
