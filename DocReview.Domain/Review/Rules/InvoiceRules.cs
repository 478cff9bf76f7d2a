using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;

namespace DocReview.Domain.Review.Rules;

/// <summary>One doubt that a machine can raise about an invoice's values.</summary>
internal interface IInvoiceRule
{
    /// <summary>Stable snake_case name: stored with the finding, shown by API and screens.</summary>
    string Name { get; }

    /// <summary>The doubts, if any.</summary>
    IEnumerable<Finding> Check(InvoiceFacts invoice);
}

/// <summary>The one list of rules. None of them blocks: real invoices break each of them now and then.</summary>
public static class InvoiceRules
{
    private static readonly IReadOnlyList<IInvoiceRule> All =
    [
        new MissingCoreFields(),
        new AmountsDisagree(),
        new LinesDisagree(),
        new AmountDueOverTotal(),
        new PaidButDue(),
        new DateInFuture(),
        new DueBeforeIssue(),
        new IbanChecksum(),
        new VatIdChecksum(),
    ];

    /// <summary>Names of the rules, in the order of their findings.</summary>
    public static IEnumerable<string> Names => All.Select(rule => rule.Name);

    /// <summary>Checks an invoice by all rules.</summary>
    /// <param name="invoice">The values as they stand.</param>
    /// <param name="today">The reviewer's day, for dates that lie ahead.</param>
    public static IReadOnlyList<Finding> Check(ReviewedInvoice invoice, DateOnly today)
    {
        var facts = new InvoiceFacts(invoice, today);
        return [.. All.SelectMany(rule => rule.Check(facts))];
    }

    /// <summary>
    /// What stands against a document now: the rules on its current values, and the reader's own doubts about values
    /// that nobody has changed since.
    /// </summary>
    public static IReadOnlyList<Finding> Check(Result result, DateOnly today)
    {
        var current = result.Current;
        var asRead = ReviewedInvoice.From(result.StructuredOutput);
        var ofReader = result.StructuredOutput.Findings.Where(finding =>
            !Names.Contains(finding.Rule) && (finding.Field is not { } field || current[field] == asRead[field]));
        return [.. Check(current, today), .. ofReader];
    }
}
