namespace DocReview.Domain.Extraction;

/// <summary>Leaves pages unread, for a desk that takes e-invoices alone.</summary>
internal sealed class NoPageEngine : IInvoiceEngine
{
    public InvoiceReading Read(IReadOnlyList<Page> pages) => new(
        InvoiceFields.All.ToDictionary(field => field, _ => FieldReading.Nothing), [], [], "other", null);
}
