using System.Collections.Frozen;

namespace DocReview.Domain.Extraction;

/// <summary>The header fields of an invoice, by the names used in JSON, database, forms and exports.</summary>
public static class InvoiceFields
{
    /// <summary>Name of the seller as printed (EN 16931 BT-27 or BT-28).</summary>
    public const string VendorName = "vendor_name";

    /// <summary>The seller's number for the invoice (BT-1).</summary>
    public const string InvoiceNumber = "invoice_number";

    /// <summary>Date of issue (BT-2), ISO 8601.</summary>
    public const string InvoiceDate = "invoice_date";

    /// <summary>Date by which payment is due (BT-9), ISO 8601.</summary>
    public const string DueDate = "due_date";

    /// <summary>Currency of the amounts (BT-5), ISO 4217.</summary>
    public const string Currency = "currency";

    /// <summary>Sum without tax (BT-109), a decimal string with a point.</summary>
    public const string NetAmount = "net_amount";

    /// <summary>Sum of taxes (BT-110), a decimal string with a point.</summary>
    public const string TaxAmount = "tax_amount";

    /// <summary>Sum with tax (BT-112), a decimal string with a point.</summary>
    public const string TotalAmount = "total_amount";

    /// <summary>What is still to be paid (BT-115), a decimal string with a point.</summary>
    public const string AmountDue = "amount_due";

    /// <summary><c>paid</c>, <c>unpaid</c> or <c>partial</c>, only where the document says so.</summary>
    public const string PaymentStatus = "payment_status";

    /// <summary>The seller's VAT or tax id (BT-31, BT-32), as printed without spaces.</summary>
    public const string VendorVatId = "vendor_vat_id";

    /// <summary>The account to pay to (BT-84), without spaces.</summary>
    public const string Iban = "iban";

    /// <summary>All of them, in the order of screens and exports.</summary>
    public static readonly IReadOnlyList<string> All =
    [
        VendorName, InvoiceNumber, InvoiceDate, DueDate, Currency, NetAmount, TaxAmount,
        TotalAmount, AmountDue, PaymentStatus, VendorVatId, Iban,
    ];

    /// <summary>Fields whose value is an amount of money.</summary>
    public static readonly FrozenSet<string> Amounts = new[] { NetAmount, TaxAmount, TotalAmount, AmountDue }.ToFrozenSet();

    /// <summary>Fields whose value is a calendar date.</summary>
    public static readonly FrozenSet<string> Dates = new[] { InvoiceDate, DueDate }.ToFrozenSet();
}
