using DocReview.Domain.Extraction.EInvoices.Content;
using DocReview.Domain.Extraction.EInvoices.Xml;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Identifiers;
using static DocReview.Domain.Extraction.InvoiceFields;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>Holds an e-invoice against itself: what agrees is evidence, what does not is a finding.</summary>
internal sealed class EInvoiceChecks
{
    /// <summary>Sums over lines with rounded amounts may be off by a cent or two without being wrong.</summary>
    private const decimal Tolerance = 0.02m;

    private readonly Dictionary<string, List<string>> passed = [];
    private readonly HashSet<string> doubted = [];
    private readonly List<Finding> findings = [];

    private EInvoiceChecks(EInvoiceContent content)
    {
        CheckSums(content);
        CheckLines(content);
        CheckAmountDue(content);
        CheckDates(content);
        CheckIban(content);
        CheckVatId(content);
        CheckSeveral(content);
    }

    public IReadOnlyList<Finding> Findings => findings;

    public static EInvoiceChecks Run(EInvoiceContent content) => new(content);

    /// <summary>Names of the checks that a field passed.</summary>
    public IReadOnlyList<string> Passed(string field) => passed.TryGetValue(field, out var checks) ? checks : [];

    /// <summary>Whether a check speaks against the field.</summary>
    public bool Doubts(string field) => doubted.Contains(field);

    private void CheckSums(EInvoiceContent content)
    {
        var (net, tax, total) = (content.Amount(NetAmount), content.Amount(TaxAmount), content.Amount(TotalAmount));
        // A sum that was computed from the others proves nothing.
        if (net is null
            || tax is null
            || total is null || new[] { NetAmount, TaxAmount, TotalAmount }.Any(f => content[f][0].Label == "net + tax = total"))
        {
            return;
        }

        var difference = Math.Abs(net.Value + tax.Value - total.Value);
        Judge(difference <= Tolerance || difference == Math.Abs(content.Sums.Rounding ?? 0), "net_plus_tax_is_total",
            [NetAmount, TaxAmount, TotalAmount],
            "amounts_disagree", TotalAmount,
            $"Net {content[NetAmount][0].Value} and tax {content[TaxAmount][0].Value} do not add up to "
            + $"the total {content[TotalAmount][0].Value}.");
    }

    private void CheckLines(EInvoiceContent content)
    {
        var amounts = content.Lines.Select(line => XmlAmount.Parse(line.Amount)).ToList();
        var net = content.Amount(NetAmount);
        if (net is null || amounts.Count == 0 || amounts.Any(amount => amount is null))
        {
            return;
        }

        var sum = amounts.Sum()!.Value;
        var expected = sum - (content.Sums.Allowances ?? 0) + (content.Sums.Charges ?? 0);
        // Lines with tax in them (FatturaPA's simplified form) add up to the total instead.
        Judge(Near(expected, net, amounts.Count) || Near(sum, content.Amount(TotalAmount), amounts.Count), "lines_sum_to_net", [NetAmount],
            "lines_disagree", "line_items",
                $"The lines add up to {XmlAmount.Money(expected)}, the net amount is {content[NetAmount][0].Value}.");
    }

    private void CheckAmountDue(EInvoiceContent content)
    {
        var (total, due) = (content.Amount(TotalAmount), content.Amount(AmountDue));
        // FatturaPA's instalments may leave out what is withheld, so only a stated prepayment is held against them.
        if (total is null || due is null || (content.Sums.Prepaid is null && due != total))
        {
            return;
        }

        var expected = total.Value - (content.Sums.Prepaid ?? 0) + (content.Sums.Rounding ?? 0);
        Judge(Near(expected, due, 1), "due_is_total_less_prepaid", [TotalAmount, AmountDue], "amount_due_disagrees", AmountDue,
            $"The total less what is paid is {XmlAmount.Money(expected)}, the amount due says {content[AmountDue][0].Value}.");
    }

    private void CheckDates(EInvoiceContent content)
    {
        if (content[InvoiceDate].FirstOrDefault() is { } issued && content[DueDate].FirstOrDefault() is { } due)
        {
            Judge(string.CompareOrdinal(issued.Value, due.Value) <= 0, "dates_in_order", [InvoiceDate, DueDate], "due_before_issue",
                DueDate,
                $"The due date {due.Value} is before the invoice date {issued.Value}.");
        }
    }

    private void CheckIban(EInvoiceContent content)
    {
        if (content[InvoiceFields.Iban].FirstOrDefault() is { } iban)
        {
            Judge(Identifiers.Iban.IsValid(iban.Value), "iban_checksum", [InvoiceFields.Iban], "iban_checksum", InvoiceFields.Iban,
                $"The IBAN {iban.Value} fails its check digits.");
        }
    }

    private void CheckVatId(EInvoiceContent content)
    {
        if (content[VendorVatId].FirstOrDefault() is not { } id || VatId.Check(id.Value) is not { Country: not null } check)
        {
            return;
        }

        Judge(VatId.IsValid(id.Value), "vat_id_checksum", [VendorVatId], "vat_id_checksum", VendorVatId,
            check.Verdict == VatIdVerdict.WrongFormat
                ? $"The VAT id {id.Value} is not of the form that {check.Country} uses."
                : $"The VAT id {id.Value} fails its check digit.");
    }

    private void CheckSeveral(EInvoiceContent content)
    {
        if (content.Invoices > 1)
        {
            findings.Add(new Finding("several_invoices", FindingSeverity.Warning, null,
                $"The file holds {content.Invoices} invoices; only the first was read. Upload the others one by one."));
        }

        if (content[DueDate].Count > 1)
        {
            var dates = string.Join(", ", content[DueDate].Select(date => date.Value));
            findings.Add(new Finding("several_due_dates", FindingSeverity.Note, DueDate, $"The invoice names several due dates: {dates}."));
        }
    }

    private static bool Near(decimal sum, decimal? stated, int rows) =>
        stated is not null && Math.Abs(sum - stated.Value) <= Math.Max(Tolerance, 0.005m * rows);

    private void Judge(bool holds, string check, string[] fields, string rule, string field, string message)
    {
        if (!holds)
        {
            doubted.Add(field);
            findings.Add(new Finding(rule, FindingSeverity.Warning, field, message));
            return;
        }

        foreach (var name in fields)
        {
            passed.TryAdd(name, []);
            passed[name].Add(check);
        }
    }
}
