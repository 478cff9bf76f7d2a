using DocReview.Domain.Extraction.EInvoices.Xml;
using DocReview.Domain.Extraction.Fields.Layout;
using DocReview.Domain.Extraction.Identifiers;

namespace DocReview.Domain.Extraction.EInvoices;

/// <summary>
/// The XML is what the seller's program meant, so its values win. The page supplies bounding boxes and
/// missing values; a conflict raises a finding.
/// </summary>
public sealed class EInvoiceMerger
{
    /// <summary>From here on a page value is taken at its word, whether it fills a gap or contradicts.</summary>
    private const double Confident = 0.5;

    private const int MostRunnersUp = 5;

    /// <summary>XML values win; a field where the page disagrees gets a finding <c>page_and_xml_disagree</c>.</summary>
    public InvoiceReading Merge(InvoiceReading xml, InvoiceReading page)
    {
        if (DescribeDifferentInvoices(xml, page))
        {
            return XmlWithWarning(xml, page);
        }

        var fields = InvoiceFields.All.ToDictionary(field => field, field => Merge(field, xml.Fields[field], page.Fields[field]));
        var disagreements = InvoiceFields.All
            .Where(field => Disagree(field, xml.Fields[field], page.Fields[field]))
            .Select(field => Disagreement(field, xml.Fields[field].Value!, page.Fields[field].Value!));
        var fromPage =
            page.Findings.Where(finding => finding.Field is null || IsFromPage(fields, finding.Field) || TakesLines(finding, xml));
        return new InvoiceReading(
            fields,
            LineItemMerge.Merge(xml.LineItems, page.LineItems),
            [.. xml.Findings.Where(finding => finding.Field is null || !IsFromPage(fields, finding.Field)), .. disagreements, .. fromPage],
            xml.DocumentType,
            page.Language ?? xml.Language);
    }

    private static FieldReading Merge(string field, FieldReading xml, FieldReading page)
    {
        if (xml.Value is null || IsBetterTaxId(field, xml, page))
        {
            return page.Confidence >= Confident
                ? page with { RunnersUp = Others(AsRunnerUp(xml), page.RunnersUp) }
                : FieldReading.Nothing with { RunnersUp = Others(AsRunnerUp(page), page.RunnersUp) };
        }

        return PageEvidence(field, xml, page) is { } evidence
            ? xml with { Confidence = Math.Max(xml.Confidence, page.Confidence), Evidence = OnPage(xml.Evidence!, evidence) }
            : xml with { Confidence = Contested(xml, page), RunnersUp = Others(AsRunnerUp(page), xml.RunnersUp) };
    }

    // The surer the page is of something else, the more a reviewer should look.
    private static double Contested(FieldReading xml, FieldReading page) =>
        page.Value is null ? xml.Confidence : Math.Min(xml.Confidence, 1 - (page.Confidence / 2));

    /// <summary>Where on the page the XML's value stands: the page's own choice, or one that it considered.</summary>
    private static Evidence? PageEvidence(string field, FieldReading xml, FieldReading page) =>
        page.Value is not null && Means(field, xml, page.Value)
            ? page.Evidence
            : page.RunnersUp.FirstOrDefault(other => FieldAgreement.Agree(field, xml.Value!, other.Value))?.Evidence;

    private static bool Disagree(string field, FieldReading xml, FieldReading page) =>
        xml.Value is not null && page.Value is not null && page.Confidence >= Confident
        && !IsBetterTaxId(field, xml, page) && PageEvidence(field, xml, page) is null;

    // The other names and ids of the seller in the XML count as the same thing: the page may print the trading name.
    private static bool Means(string field, FieldReading xml, string printed) =>
        FieldAgreement.Agree(field, xml.Value!, printed) || xml.RunnersUp.Any(other => FieldAgreement.Agree(field, other.Value, printed));

    // A VAT id on the page against a mere tax number in the XML: both are right, and the VAT id is what the field is for.
    private static bool IsBetterTaxId(string field, FieldReading xml, FieldReading page) =>
        field == InvoiceFields.VendorVatId && xml.Value is not null && page.Value is not null && page.Confidence >= Confident
        && VatId.Check(xml.Value).Verdict == VatIdVerdict.TaxId && VatId.Check(page.Value).Verdict == VatIdVerdict.Valid;

    private static Evidence OnPage(Evidence xml, Evidence page) =>
        xml with { Page = page.Page, Box = page.Box, Checks = [.. xml.Checks.Union(page.Checks).Append("page_agrees")] };

    private static IEnumerable<RunnerUp> AsRunnerUp(FieldReading reading) =>
        reading.Value is null ? [] : [new RunnerUp(reading.Value, reading.Confidence, reading.Evidence!)];

    private static IReadOnlyList<RunnerUp> Others(IEnumerable<RunnerUp> first, IEnumerable<RunnerUp> then) =>
        [.. first.Concat(then).Take(MostRunnersUp)];

    private static bool IsFromPage(Dictionary<string, FieldReading> fields, string field) =>
        fields.TryGetValue(field, out var reading)
            && reading.Evidence is { Origin: ValueOrigin.Text or ValueOrigin.Ocr or ValueOrigin.Learned };

    private static bool TakesLines(Finding finding, InvoiceReading xml) => finding.Field == "line_items" && xml.LineItems.Count == 0;

    private static Finding Disagreement(string field, string xml, string page) => new(
        "page_and_xml_disagree", FindingSeverity.Warning, field, $"The page says {page}, the attached e-invoice says {xml}.");

    // One field may be misread, or differ by the seller's mistake. All three that identify an invoice do not.
    private static bool DescribeDifferentInvoices(InvoiceReading xml, InvoiceReading page) =>
        new[] { InvoiceFields.InvoiceNumber, InvoiceFields.VendorName, InvoiceFields.TotalAmount }
            .All(field => Disagree(field, xml.Fields[field], page.Fields[field]));

    // The structured part leads (EN 16931), also where it is of another invoice: nothing of the page fills its gaps then,
    // all of the page is offered, and nobody finalizes without having asked.
    private static InvoiceReading XmlWithWarning(InvoiceReading xml, InvoiceReading page)
    {
        var (number, vendor) = (page.Fields[InvoiceFields.InvoiceNumber].Value, page.Fields[InvoiceFields.VendorName].Value);
        return xml with
        {
            Fields = InvoiceFields.All.ToDictionary(field => field, field => Aside(xml.Fields[field], page.Fields[field])),
            Findings = [new Finding("xml_is_of_another_invoice", FindingSeverity.Blocking, null,
                $"The page shows another invoice than the attached e-invoice: {number} of {vendor}. "
                + "The e-invoice was read; ask the sender which one holds."),
                .. xml.Findings],
            Language = page.Language ?? xml.Language,
        };
    }

    private static FieldReading Aside(FieldReading xml, FieldReading page) => xml with
    {
        Confidence = xml.Value is null ? xml.Confidence : Contested(xml, page),
        RunnersUp = Others(AsRunnerUp(page), xml.RunnersUp),
    };
}
