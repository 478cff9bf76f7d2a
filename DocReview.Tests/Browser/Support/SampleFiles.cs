using DocReview.Tests.Support;
using Microsoft.Playwright;

namespace DocReview.Tests.Browser.Support;

/// <summary>The project's sample invoices, as a visitor finds them on disk.</summary>
internal static class SampleFiles
{
    /// <summary>Ten that are read well, of several languages and kinds, quick ones.</summary>
    public static readonly IReadOnlyList<string> Ten =
    [
        "harbour-and-pine.pdf", "cedarline-subscription.pdf", "norrsken-instruments.pdf", "werkhof-lindenau.pdf", "alpweg-druck.pdf",
        "atelier-brunel.pdf", "tessitori.pdf", "montesol.pdf", "factur-x-moulin.pdf", "peppol-zeebries.xml",
    ];

    public static string PathOf(string name) => Path.Combine(Repository.Root, "samples", name);

    /// <summary>A file made on the spot.</summary>
    public static FilePayload Made(string name, byte[] content, string mimeType = "application/pdf") =>
        new() { Name = name, MimeType = mimeType, Buffer = content };
}
