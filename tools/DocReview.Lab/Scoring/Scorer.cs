using System.Globalization;
using System.Text.Json;
using DocReview.Domain.Extraction;
using DocReview.Lab.Invoices;

namespace DocReview.Lab.Scoring;

/// <summary>What became of a field whose truth is known.</summary>
public enum Verdict
{
    Correct,

    /// <summary>A value was given, and it is another.</summary>
    Wrong,

    /// <summary>The page has a value, none was given.</summary>
    Missed,

    /// <summary>The page has none, and none was given.</summary>
    RightlyEmpty,

    /// <summary>The page has none, and one was given.</summary>
    Invented,
}

/// <summary>Judges values against the truth by the rules that the corpus is scored with.</summary>
public static class Scorer
{
    /// <returns>Null where the truth does not speak of the field.</returns>
    public static Verdict? Field(GroundTruth truth, string field, string? given)
    {
        if (!truth.Expected.TryGetValue(field, out var expected)) return null;
        var value = string.IsNullOrEmpty(given) ? null : given;
        var accepted = truth.Accept.GetValueOrDefault(field, []).Prepend(Text(expected));
        if (accepted.Any(right => Same(field, value, right))) return value is null ? Verdict.RightlyEmpty : Verdict.Correct;
        if (value is null) return Verdict.Missed;
        return expected.ValueKind == JsonValueKind.Null ? Verdict.Invented : Verdict.Wrong;
    }

    public static bool Same(string field, string? given, string? right)
    {
        if (given is null || right is null) return given is null && right is null;
        if (field == InvoiceFields.VendorName) return NameSimilarity.Same(given, right);
        if (InvoiceFields.Amounts.Contains(field)) return SameAmount(given, right);
        if (field is InvoiceFields.InvoiceNumber or InvoiceFields.VendorVatId or InvoiceFields.Iban)
            return string.Equals(Bare(given), Bare(right), StringComparison.OrdinalIgnoreCase);
        return string.Equals(given.Trim(), right.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>F1 of the line amounts, each found at most once.</summary>
    /// <returns>Null where the truth has no lines.</returns>
    public static double? Lines(GroundTruth truth, IReadOnlyList<string?> givenAmounts)
    {
        if (!truth.Expected.TryGetValue("line_items", out var lines)
            || lines.ValueKind != JsonValueKind.Array || lines.GetArrayLength() == 0) return null;
        var left = givenAmounts.OfType<string>().ToList();
        var hits = 0;
        foreach (var line in lines.EnumerateArray())
        {
            var amount = line.TryGetProperty("amount", out var value) ? Text(value) : null;
            var at = amount is null ? -1 : left.FindIndex(given => SameAmount(given, amount));
            if (at < 0) continue;
            hits++;
            left.RemoveAt(at);
        }
        return 2.0 * hits / (lines.GetArrayLength() + givenAmounts.Count);
    }

    private static bool SameAmount(string given, string right) =>
        decimal.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var a)
        && decimal.TryParse(right, NumberStyles.Float, CultureInfo.InvariantCulture, out var b)
        && Math.Abs(a - b) < 0.005m;

    private static string Bare(string id) => string.Concat(id.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or '-')));

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
