using DocReview.Domain.Extraction.EInvoices.Content;
using DocReview.Domain.Extraction.EInvoices.Xml;

using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>Fills in what follows from the rest: a missing sum, and whether the invoice says that it is paid.</summary>
internal static class EInvoiceArithmetic
{
    public static void Complete(EInvoiceContent content)
    {
        CompleteSums(content);
        AddPaymentStatus(content);
    }

    private static void CompleteSums(EInvoiceContent content)
    {
        var (net, tax, total) = (content.Amount(NetAmount), content.Amount(TaxAmount), content.Amount(TotalAmount));
        Derive(content, TotalAmount, net + tax + (content.Sums.Rounding ?? 0), $"{net} + {tax}");
        Derive(content, TaxAmount, total - net, $"{total} - {net}");
        Derive(content, NetAmount, total - tax, $"{total} - {tax}");
    }

    private static void Derive(EInvoiceContent content, string field, decimal? amount, string printed)
    {
        if (content[field].Count == 0 && amount is { } value)
        {
            var currency = content[Currency].FirstOrDefault()?.Value;
            content.Add(field, XmlAmount.Money(value, currency), printed, "net + tax = total", ValueOrigin.Derived);
        }
    }

    // BT-113 and BT-115 are the document's own word on it; an invoice that names neither says nothing about payment.
    private static void AddPaymentStatus(EInvoiceContent content)
    {
        var (total, due, prepaid) = (content.Amount(TotalAmount), content.Amount(AmountDue), content.Sums.Prepaid);
        if (total is null or 0)
        {
            return;
        }

        if (due == 0 || (prepaid == total && due is null))
        {
            content.Add(PaymentStatus, "paid", due is null ? XmlAmount.Money(prepaid!.Value) : XmlAmount.Money(due.Value), "BT-115",
                ValueOrigin.Derived);
        }
        else if (prepaid is not (null or 0) && Math.Abs(prepaid.Value) < Math.Abs(total.Value))
        {
            content.Add(PaymentStatus, "partial", XmlAmount.Money(prepaid.Value), "BT-113", ValueOrigin.Derived);
        }
    }
}
