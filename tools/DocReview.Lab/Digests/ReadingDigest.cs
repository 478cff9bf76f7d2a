using System.Security.Cryptography;
using System.Text.Json;
using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Fields;
using DocReview.Domain.Extraction.Fields.Lexicon;

namespace DocReview.Lab.Digests;

/// <summary>What the engine makes of pages, as hashes: two trees read alike where these are the same.</summary>
/// <param name="Reading">SHA-256 of the whole reading: fields, confidence in all its digits, evidence, runners-up, lines, findings, kind,
/// language.</param>
/// <param name="Candidates">SHA-256 of every candidate with its features, in order: what fitting learns from.</param>
public sealed record ReadingDigest(string Reading, string Candidates)
{
    private static readonly InvoiceEngine Engine = new();
    private static readonly CandidateFinder Finder = new(InvoiceLexicon.Shipped);

    /// <summary>Reads pages; numbers are written so that no bit of them is lost.</summary>
    public static ReadingDigest Compute(IReadOnlyList<Page> pages) => new(Hash(Engine.Read(pages)), Hash(Finder.Find(pages)));

    private static string Hash<T>(T value) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(value)));
}
