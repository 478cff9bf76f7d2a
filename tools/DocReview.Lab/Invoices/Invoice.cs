namespace DocReview.Lab.Invoices;

/// <summary>What kind of document it is.</summary>
public enum InvoiceKind
{
    Invoice,
    CreditNote,
    Receipt,
}

/// <summary>A date, number or name that is printed beside the ones that are looked for.</summary>
/// <param name="Label">Key of the wording.</param>
/// <param name="Text">As printed; a date goes through the locale first.</param>
public sealed record Distractor(string Label, string Text);

/// <summary>Everything that a document says. What is null is not printed, so this is also the truth about it.</summary>
public sealed record Invoice(Party Seller, Party Buyer, string Number, DateOnly Date, IReadOnlyList<InvoiceLine> Lines)
{
    public InvoiceKind Kind { get; init; }

    public DateOnly? DueDate { get; init; }

    /// <summary>Until when an early payment is rewarded, and by how many percent.</summary>
    public (DateOnly Until, decimal Percent)? Early { get; init; }

    /// <summary>Days to pay, as a sentence; a due date may be printed besides.</summary>
    public int? TermDays { get; init; }

    public IReadOnlyList<Distractor> Distractors { get; init; } = [];

    /// <summary>Amounts off or on the sum of the lines before tax, such as shipping.</summary>
    public IReadOnlyList<(string Label, decimal Amount)> Charges { get; init; } = [];

    /// <summary>Prices and lines include tax, as receipts have it.</summary>
    public bool TaxIncluded { get; init; }

    /// <summary>No tax at all: small business, reverse charge, outside the scope.</summary>
    public bool NoTax { get; init; }

    /// <summary>Where there is no tax, whether a line says so with a zero.</summary>
    public bool ZeroTaxLine { get; init; }

    public bool PrintsNet { get; init; } = true;

    public bool PrintsTax { get; init; } = true;

    public bool PrintsDue { get; init; }

    /// <summary>Whether a credit note prints its amounts below zero.</summary>
    public bool Negative { get; init; }

    public decimal Prepaid { get; init; }

    /// <summary>What older invoices left to be paid; 0 where the document says nothing of them.</summary>
    public decimal Previous { get; init; }

    /// <summary>Whether the older invoices were paid since, so that nothing of them is due.</summary>
    public bool PreviousPaid { get; init; }

    /// <summary>Percent of the net that the customer keeps and pays to the tax office: Italy's ritenuta, Spain's IRPF.</summary>
    public decimal WithheldPercent { get; init; }

    /// <summary>When the deposit came, where the document says so.</summary>
    public DateOnly? PrepaidOn { get; init; }

    /// <summary>The word PAID stands on it, in the document's language.</summary>
    public bool PaidMark { get; init; }

    public bool ShowsBuyer { get; init; } = true;

    public string? Greeting { get; init; }

    public string? Note { get; init; }

    /// <summary>What law or habit puts under an invoice, often with amounts and dates of its own.</summary>
    public string? Mention { get; init; }

    /// <summary>Cash total of a receipt after rounding to coins; null where it is not rounded.</summary>
    public decimal? RoundedTo { get; init; }

    /// <summary>Whether what is left to pay is printed beside the total.</summary>
    public bool PrintsOwed => PrintsDue || Prepaid != 0 || Previous != 0 || WithheldPercent != 0;

    public Totals Totals => Totals.Compute(this);
}
