using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Review.Input;

/// <summary>How each field is read from what was typed, and how long it may be.</summary>
public static class FieldValidation
{
    /// <summary>Longest description of a line, in characters.</summary>
    public const int MaxDescription = 1000;

    private const int MaxName = 200;
    private const int MaxNumber = 100;
    private const int MaxId = 40;

    /// <summary>Reads one header field.</summary>
    /// <param name="field">One of <see cref="InvoiceFields"/>.</param>
    /// <param name="typed">As typed; may be null or blank.</param>
    public static TypedValue Read(string field, string? typed) => field switch
    {
        InvoiceFields.VendorName => ReadText(typed, MaxName),
        InvoiceFields.InvoiceNumber => ReadText(typed, MaxNumber),
        InvoiceFields.Currency => Cleaned(typed, TypedCurrency.Read),
        InvoiceFields.PaymentStatus => Cleaned(typed, ReadPaymentStatus),
        InvoiceFields.VendorVatId => Cleaned(typed, text => Bounded(VatId.Normalise(text), MaxId)),
        // A number that fails its checksum may still be what the page says: a finding, never an error.
        InvoiceFields.Iban => Cleaned(typed, text => Bounded(Iban.Compact(text), MaxId)),
        _ when InvoiceFields.Dates.Contains(field) => Cleaned(typed, TypedDate.Read),
        _ when InvoiceFields.Amounts.Contains(field) => ReadAmount(typed),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "Not a field of an invoice."),
    };

    /// <summary>Reads free text on one line.</summary>
    /// <param name="typed">As typed; may be null or blank.</param>
    /// <param name="maxLength">In characters.</param>
    public static TypedValue ReadText(string? typed, int maxLength) => Cleaned(typed, text => Bounded(text, maxLength));

    /// <summary>Reads an amount, price or quantity in any usual notation into a decimal string with a point.</summary>
    /// <param name="typed">As typed; may be null or blank.</param>
    public static TypedValue ReadAmount(string? typed) => Cleaned(typed, TypedAmount.Read);

    private static TypedValue Cleaned(string? typed, Func<string, TypedValue> read) =>
        TypedText.Clean(typed) is { } text ? read(text) : TypedValue.Empty;

    private static TypedValue Bounded(string text, int maxLength) => text.Length switch
    {
        0 => TypedValue.Empty,
        var length when length > maxLength => TypedValue.Bad($"Shorten this to {maxLength} characters; it has {length}."),
        _ => TypedValue.Good(text),
    };

    private static TypedValue ReadPaymentStatus(string text) => text.ToLowerInvariant() switch
    {
        "paid" or "unpaid" or "partial" => TypedValue.Good(text.ToLowerInvariant()),
        _ => TypedValue.Bad("Choose paid, unpaid or partial, or leave it empty."),
    };
}
