using System.Text.RegularExpressions;
using DocReview.Domain.Extraction.Fields.Document;
using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>Names out of mail and web addresses that are not the customer's: info@muster.de says "muster".</summary>
internal sealed partial class WebDomains
{
    private static readonly HashSet<string> Mailboxes =
    [
        "gmail", "googlemail", "yahoo", "hotmail", "outlook", "live", "msn", "icloud", "aol", "gmx", "web", "tonline", "freenet",
        "orange", "wanadoo", "free", "laposte", "sfr", "libero", "virgilio", "alice", "tin", "pec", "legalmail", "aruba", "ziggo",
            "kpnmail",
        "xs4all", "example", "facebook", "instagram", "twitter", "linkedin", "youtube", "whatsapp", "paypal", "localhost", "google", "www",
            "mail", "telenet", "skynet",
    ];

    // Each is compared with every name; a page with more addresses than this is a list of them.
    private const int MostNames = 50;

    private readonly IReadOnlyList<string> _names;

    private WebDomains(IReadOnlyList<string> names) => _names = names;

    /// <summary>How well a folded name agrees with a domain, 0 to 1.</summary>
    public double Agreement(string folded) => _names.Count == 0 ? 0 : _names.Max(d => Agreement(d, folded));

    public static WebDomains Find(AnalysedDocument document) => new(document.Layout.Rows
        .SelectMany(row => row.Words.Where(w => w.Text.Contains('.') && !document.BuyerBlocks.Hold(row.Page, w.Box)))
        .SelectMany(w => Domain().Matches(w.Text.ToLowerInvariant()).Select(m => TextNormalizer.Fold(m.Groups[1].Value)))
        .Where(n => n.Length >= 3 && !Mailboxes.Contains(n)).Distinct().Take(MostNames).ToList());

    private static double Agreement(string domain, string folded)
    {
        if (folded.Length < 3)
        {
            return 0;
        }

        if (folded.StartsWith(domain, StringComparison.Ordinal) || domain.StartsWith(folded, StringComparison.Ordinal))
        {
            return Math.Min(1, Math.Min(domain.Length, folded.Length) / 5.0);
        }

        return domain.Length >= 5 && folded.Contains(domain, StringComparison.Ordinal) ? 0.7 : 0;
    }

    [GeneratedRegex(
        @"(?:@|www\.|https?://(?:www\.)?)(?:[a-z0-9-]+\.)*?([\p{L}0-9-]{3,})\.(?:co\.|com\.)?[a-z]{2,6}(?![\p{L}0-9-]*\.[a-z])")]
    private static partial Regex Domain();
}
