namespace DocReview.Domain.Extraction.Fields.Vendor;

/// <summary>Names of features that are read back when names are compared: a slip in one of them would be a silent zero.</summary>
internal static class NameFeatureNames
{
    /// <summary>Small print that names the company.</summary>
    public const string Imprint = "imprint";

    /// <summary>An address or ids under the name.</summary>
    public const string OwnBlock = "own_block";

    /// <summary>The columns of a footer beside the name.</summary>
    public const string ColumnsBeside = "columns_beside";

    /// <summary>An address under the name and nothing else.</summary>
    public const string BareBlock = "bare_block";

    /// <summary>How much taller than most words.</summary>
    public const string Tall = "tall";

    /// <summary>At the head of the first page.</summary>
    public const string Letterhead = "letterhead";

    /// <summary>In the block of the customer.</summary>
    public const string BuyerBlock = "buyer_block";

    /// <summary>Ends in a legal form.</summary>
    public const string LegalForm = "legal_form";

    /// <summary>A number of a register beside or under it.</summary>
    public const string Registration = "registration";

    /// <summary>A label says that it is the customer.</summary>
    public const string NamedBuyer = "named_buyer";
}
