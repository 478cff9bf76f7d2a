using DocReview.Domain.Extraction;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Review.Rules;

/// <summary>The account number holds by ISO 13616. Samples print numbers that do not, so the value stays.</summary>
internal sealed class IbanChecksum : IInvoiceRule
{
    public string Name => "iban_checksum";

    public IEnumerable<Finding> Check(InvoiceFacts invoice)
    {
        if (invoice.Text(InvoiceFields.Iban) is { } iban && Doubt(iban) is { } doubt)
        {
            yield return new Finding(Name, FindingSeverity.Warning, InvoiceFields.Iban, doubt);
        }
    }

    private static string? Doubt(string iban) => Iban.Check(iban) switch
    {
        IbanVerdict.Valid => null,
        IbanVerdict.NotAnIban => "This has not the shape of an IBAN: two letters, two digits, then letters and digits.",
        IbanVerdict.UnknownCountry => $"No country with the code {iban[..2]} has IBANs.",
        IbanVerdict.WrongLength => $"IBANs of {iban[..2]} have {Iban.LengthIn(iban[..2])} characters; this has {iban.Length}.",
        _ => "The check digits of this IBAN do not hold: compare it with the page digit by digit.",
    };
}
