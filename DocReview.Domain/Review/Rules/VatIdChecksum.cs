using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Review.Rules;

/// <summary>The VAT id holds by the rules of its country. Samples print ids that do not, so the value stays.</summary>
internal sealed class VatIdChecksum : IInvoiceRule
{
    public string Name => "vat_id_checksum";

    public IEnumerable<Finding> Check(InvoiceFacts invoice)
    {
        if (invoice.Text(InvoiceFields.VendorVatId) is { } id && Doubt(VatId.Check(id)) is { } doubt)
        {
            yield return new Finding(Name, FindingSeverity.Warning, InvoiceFields.VendorVatId, doubt);
        }
    }

    private static string? Doubt(VatIdCheck check) => check.Verdict switch
    {
        VatIdVerdict.NotAnId => "This has not the shape of a tax id.",
        VatIdVerdict.WrongFormat => $"VAT ids of {check.Country} are formed differently.",
        VatIdVerdict.WrongChecksum => "The check digit of this VAT id does not hold: compare it with the page digit by digit.",
        _ => null,
    };
}
