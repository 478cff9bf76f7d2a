using System.Buffers;

namespace DocReview.Domain.Extraction.Identifiers;

/// <summary>How ids are written down: people group them with spaces, dots and hyphens that mean nothing.</summary>
internal static class IdText
{
    private static readonly SearchValues<char> Compacted = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>Upper case, without white space (also non-breaking) and grouping marks.</summary>
    public static string Compact(string printed) => !printed.AsSpan().ContainsAnyExcept(Compacted) ? printed
        : string.Concat(printed.Where(c => !IsGrouping(c)).Select(char.ToUpperInvariant));

    /// <summary>Without white space and invisible marks, everything else as printed.</summary>
    public static string WithoutSpaces(string printed) => !printed.AsSpan().ContainsAnyExceptInRange('!', '~') ? printed
        : string.Concat(printed.Where(c => !IsBlank(c)));

    private static bool IsGrouping(char c) =>
        IsBlank(c) || c is '.' or '-' or '/' or '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u00B7';

    private static bool IsBlank(char c) =>
        char.IsWhiteSpace(c) || c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or '\uFEFF';
}
