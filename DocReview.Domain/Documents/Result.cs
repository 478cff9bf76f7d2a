using DocReview.Domain.Extraction;

namespace DocReview.Domain.Documents;

/// <summary>What was read off a document, and what a reviewer made of it.</summary>
public sealed class Result
{
    private Result()
    {
    }

    /// <summary>The reader's result, not yet reviewed.</summary>
    public Result(Guid documentId, string rawText, InvoiceReading reading, DateTimeOffset now)
    {
        Id = Guid.CreateVersion7(now);
        DocumentId = documentId;
        RawText = rawText;
        StructuredOutput = reading;
        UpdatedAt = now;
        Version = 1;
    }

    /// <summary>A version 7 UUID.</summary>
    public Guid Id { get; private init; }

    /// <summary>The document; it has one result.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>The pages' text, pages apart by a form feed.</summary>
    public string RawText { get; private set; } = "";

    /// <summary>As read, with evidence; kept as it was when a reviewer corrects.</summary>
    public InvoiceReading StructuredOutput { get; private set; } = null!;

    /// <summary>As corrected; null until the first save.</summary>
    public ReviewedInvoice? ReviewedOutput { get; private set; }

    /// <summary>Approved and read-only.</summary>
    public bool IsFinalized { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset? FinalizedAt { get; private set; }

    /// <summary>Who approved it.</summary>
    public string? FinalizedBy { get; private set; }

    /// <summary>UTC.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>Grows with every save; a save that carries an older one is refused.</summary>
    public int Version { get; private set; }

    /// <summary>The record as it stands: reviewed where it was, otherwise as read.</summary>
    public ReviewedInvoice Current => ReviewedOutput ?? ReviewedInvoice.From(StructuredOutput);

    /// <summary>Replaces the reading of an earlier attempt.</summary>
    public void ReplaceReading(string rawText, InvoiceReading reading, DateTimeOffset now)
    {
        RawText = rawText;
        StructuredOutput = reading;
        ReviewedOutput = null;
        Touch(now);
    }

    /// <summary>Takes a reviewer's corrections in.</summary>
    public void Correct(ReviewedInvoice invoice, DateTimeOffset now)
    {
        ReviewedOutput = invoice;
        Touch(now);
    }

    /// <summary>Approves the record as it stands.</summary>
    public void Approve(string by, DateTimeOffset now)
    {
        ReviewedOutput = Current;
        IsFinalized = true;
        FinalizedAt = now;
        FinalizedBy = by;
        Touch(now);
    }

    private void Touch(DateTimeOffset now)
    {
        UpdatedAt = now;
        Version++;
    }
}
