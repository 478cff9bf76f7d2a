namespace DocReview.Lab.Layouts;

/// <summary>Where a till prints the number under which its company is registered.</summary>
public enum RegistrationPlace
{
    None,

    /// <summary>In brackets behind the name.</summary>
    BesideName,

    /// <summary>In brackets under the name.</summary>
    UnderName,

    /// <summary>With a label of its own.</summary>
    Labelled,
}

/// <summary>How a till prints when a sale was.</summary>
public enum ClockPlace
{
    /// <summary>The date alone.</summary>
    None,

    /// <summary>The time behind the date.</summary>
    Behind,

    /// <summary>The time with a label of its own.</summary>
    Labelled,

    /// <summary>Date and time without any label, among other figures.</summary>
    Bare,
}

/// <summary>What only receipts have.</summary>
public sealed record ReceiptStyle
{
    public RegistrationPlace Registration { get; init; }

    public ClockPlace Clock { get; init; }

    public TimeOnly Time { get; init; } = new(12, 30);

    /// <summary>Whether the head stands in capitals.</summary>
    public bool Capitals { get; init; }

    /// <summary>Whether the name's legal form goes to a line of its own.</summary>
    public bool WrapsName { get; init; }

    /// <summary>Whether the number stands under the sums rather than over the goods.</summary>
    public bool NumberAtFoot { get; init; }

    /// <summary>Whether goods have their code on a line of its own.</summary>
    public bool CodesFirst { get; init; }

    /// <summary>Whether a table of rates stands under the sums.</summary>
    public bool Summary { get; init; }

    /// <summary>Whether the total is printed in large letters.</summary>
    public bool BigTotal { get; init; }

    /// <summary>Whether a sum before rounding, or with the same amount as the total, stands over it.</summary>
    public bool GrossFirst { get; init; }

    /// <summary>Whether it was paid in cash.</summary>
    public bool Cash { get; init; }

    /// <summary>Stands behind a taxed amount, or nothing.</summary>
    public string TaxCode { get; init; } = "";

    /// <summary>Terms, thanks and adverts under it all.</summary>
    public int Chatter { get; init; }
}
