namespace DocReview.Domain.Extraction.Fields.Lexicon;

/// <summary>What a printed label announces. Section names of the language files are these in snake_case.</summary>
public enum LabelKind
{
    /// <summary>The invoice's own number.</summary>
    InvoiceNumber,

    /// <summary>A number of the document that serves where no invoice number is printed: receipt, bill, ticket.</summary>
    DocumentNumber,

    /// <summary>A number that is not the invoice's: order, customer, table, till.</summary>
    OtherNumber,

    /// <summary>The seller's reference, which may be the invoice's number where there is no other.</summary>
    Reference,

    /// <summary>The word "invoice" itself, as a title or before the number.</summary>
    InvoiceTitle,

    /// <summary>Credit note.</summary>
    CreditTitle,

    /// <summary>Receipt, cash sale.</summary>
    ReceiptTitle,

    /// <summary>A document that asks for no payment: order, quotation, delivery note.</summary>
    OtherTitle,

    /// <summary>Date of issue.</summary>
    InvoiceDate,

    /// <summary>Just "date".</summary>
    Date,

    /// <summary>Date by which payment is due.</summary>
    DueDate,

    /// <summary>Some other date: delivery, order, period.</summary>
    OtherDate,

    /// <summary>Early payment against a discount.</summary>
    EarlyPayment,

    /// <summary>Sum without tax.</summary>
    Net,

    /// <summary>A sum that may or may not be before tax.</summary>
    Subtotal,

    /// <summary>Tax.</summary>
    Tax,

    /// <summary>Sum with tax.</summary>
    Total,

    /// <summary>What is still to be paid.</summary>
    AmountDue,

    /// <summary>What has been paid already.</summary>
    Paid,

    /// <summary>Rounding to the smallest coin.</summary>
    Rounding,

    /// <summary>Reduction of a sum.</summary>
    Discount,

    /// <summary>Shipping and other charges.</summary>
    Charge,

    /// <summary>What the customer handed over at the till.</summary>
    Tendered,

    /// <summary>What the customer got back.</summary>
    Change,

    /// <summary>An amount that is none of the invoice's sums: capital, late fee.</summary>
    OtherAmount,

    /// <summary>What was owed before this invoice.</summary>
    PreviousBalance,

    /// <summary>VAT or GST registration.</summary>
    VatId,

    /// <summary>The customer's VAT id, by its words.</summary>
    BuyerVatId,

    /// <summary>National tax number.</summary>
    TaxNumber,

    /// <summary>Number in a company register.</summary>
    CompanyNumber,

    /// <summary>IBAN.</summary>
    Iban,

    /// <summary>Other details of a bank account.</summary>
    Bank,

    /// <summary>Holder of the account to pay to.</summary>
    AccountHolder,

    /// <summary>Heads the seller's block.</summary>
    Seller,

    /// <summary>Heads the customer's block.</summary>
    Buyer,

    /// <summary>Telephone, fax, mail.</summary>
    Contact,

    /// <summary>Names the currency of the document.</summary>
    Currency,

    /// <summary>Page number.</summary>
    PageNumber,
}

/// <summary>What a column of the invoice's table holds.</summary>
public enum ColumnKind
{
    /// <summary>What was sold.</summary>
    Description,

    /// <summary>How much of it.</summary>
    Quantity,

    /// <summary>Price of one.</summary>
    UnitPrice,

    /// <summary>What the line comes to.</summary>
    Amount,

    /// <summary>What the line comes to before tax, where a column with tax stands beside it.</summary>
    NetAmount,

    /// <summary>Number of the line.</summary>
    Position,

    /// <summary>Unit of measure.</summary>
    Unit,

    /// <summary>Rate or amount of tax.</summary>
    Tax,

    /// <summary>Reduction.</summary>
    Discount,

    /// <summary>Article number.</summary>
    Code,

    /// <summary>Date or period of the line.</summary>
    Date,
}

/// <summary>What a phrase says about payment.</summary>
public enum StatusKind
{
    /// <summary>The whole has been paid.</summary>
    Paid,

    /// <summary>Payment is asked for.</summary>
    Unpaid,

    /// <summary>Some has been paid.</summary>
    Partial,
}
