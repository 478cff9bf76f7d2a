using System.Collections.Frozen;

namespace DocReview.Domain.Extraction.EInvoices.Content;

/// <summary>BT-3, from UNTDID 1001.</summary>
internal static class InvoiceTypeCode
{
    // EN 16931's own division; a correction (384) is an invoice there, whatever its sign.
    private static readonly FrozenSet<string> CreditNotes =
        new[] { "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532" }.ToFrozenSet();

    /// <summary><c>credit_note</c> or <c>invoice</c>.</summary>
    public static string DocumentType(string? code) => code is not null && CreditNotes.Contains(code) ? "credit_note" : "invoice";
}
