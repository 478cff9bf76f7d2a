using DocReview.Domain.Extraction.Fields.Layout;

namespace DocReview.Domain.Extraction.Fields.Tokens;

/// <summary>Neighbouring words of a row that mean one thing.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="First">Index of its first word in the row.</param>
/// <param name="Last">Index of its last word in the row.</param>
public abstract record Token(TextRow Row, int First, int Last)
{
    // Most tokens are dropped before anybody asks what they look like.
    private string? _printed;
    private Box? _box;

    /// <summary>As printed.</summary>
    public string Printed => _printed ??= Row.TextOf(First, Last);

    /// <summary>Holds its words.</summary>
    public Box Box => _box ??= Row.BoxOf(First, Last);

    /// <summary>Whether any of its words was recognised from pixels.</summary>
    public bool IsOcr => Row.Words[First].IsOcr || Row.Words[Last].IsOcr;

    /// <summary>A token is itself alone, as its place on the page is.</summary>
    public virtual bool Equals(Token? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Row.Index, First, Last);
}

/// <summary>A date with all its readings.</summary>
public sealed record DateToken(TextRow Row, int First, int Last, IReadOnlyList<DateReading> Readings) : Token(Row, First, Last);

/// <summary>An amount with all its readings.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="First">Index of its first word in the row.</param>
/// <param name="Last">Index of its last word in the row.</param>
/// <param name="Parsed">Its readings.</param>
/// <param name="Currency">The currency joined to it or next to it, or null.</param>
/// <param name="IsPercent">Whether a percent sign follows: a rate, no money.</param>
public sealed record AmountToken(
    TextRow Row, int First, int Last, ParsedAmount Parsed, CurrencyMark? Currency, bool IsPercent) : Token(Row, First, Last)
{
    /// <summary>The likeliest value.</summary>
    public decimal Value => Parsed.Readings[0].Value;

    /// <summary>Digits after the decimal mark of the likeliest reading.</summary>
    public int Decimals => Parsed.Readings[0].Decimals;

    /// <summary>Whether it looks like money rather than a count: two decimals or a currency.</summary>
    public bool IsMoney => !IsPercent && (Decimals == 2 || Currency is not null);
}
