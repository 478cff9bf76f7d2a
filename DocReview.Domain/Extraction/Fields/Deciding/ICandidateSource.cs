using DocReview.Domain.Extraction.Fields.Document;

namespace DocReview.Domain.Extraction.Fields.Deciding;

/// <summary>Finds what the fields of one kind might be. Pure; the same document yields the same candidates in the same order.</summary>
public interface ICandidateSource
{
    /// <summary>All candidates for the source's fields, unlikely ones too: the model tells them apart.</summary>
    IEnumerable<Candidate> Find(AnalysedDocument document);
}
