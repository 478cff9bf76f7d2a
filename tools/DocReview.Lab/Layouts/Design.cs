using DocReview.Lab.Drawing;

namespace DocReview.Lab.Layouts;

/// <summary>A drawn mark, made of shapes so that no word stands in it.</summary>
public enum LogoKind
{
    None,
    Disc,
    Bars,
    Peaks,
    Rings,
    Hexagon,
    Wave,
    Square,
}

/// <summary>How number, dates and references stand.</summary>
public enum MetaStyle
{
    /// <summary>Label and value side by side, values in a column.</summary>
    Pairs,

    /// <summary>As pairs, values right-aligned.</summary>
    PairsRight,

    /// <summary>Label above value, one under the other.</summary>
    Stacked,

    /// <summary>Label above value, side by side in a strip.</summary>
    Strip,

    /// <summary>A bordered table with a head row.</summary>
    Grid,

    /// <summary>Bordered cells, label left, value right.</summary>
    Boxed,

    /// <summary>Running text: "Invoice no. 12, 3 March 2025".</summary>
    Inline,

    /// <summary>Pairs in two columns, so that another label and value stand on the same row.</summary>
    TwoColumns,
}

public enum TableStyle
{
    HeadRule,
    FilledHead,
    Striped,
    Grid,
    Bare,
    RowRules,
}

public enum TotalsStyle
{
    Plain,
    Ruled,
    Boxed,
    FilledTotal,
    FullWidth,
    Left,

    /// <summary>A table of rates, bases and taxes, the total beside it.</summary>
    TaxTable,

    /// <summary>All sums side by side, each under its label.</summary>
    Strip,
}

/// <summary>A column of the item table.</summary>
public enum Column
{
    Position,
    Code,
    Description,
    Quantity,
    Unit,
    UnitPrice,
    Discount,
    TaxRate,
    Amount,
}

/// <summary>Where the seller's tax number and bank account are printed.</summary>
public enum SellerIds
{
    Header,
    Footer,
    Payment,
    Meta,
}

/// <summary>How a document looks: everything that is not what it says.</summary>
public sealed record Design
{
    public string BodyFont { get; init; } = SystemFonts.Sans;

    public string HeadFont { get; init; } = SystemFonts.Sans;

    public double Size { get; init; } = 9;

    public Color Color { get; init; } = Color.Black;

    public Color Accent { get; init; } = new(0x1F4E79);

    public double Margin { get; init; } = 56;

    public LogoKind Logo { get; init; }

    public bool LogoRight { get; init; }

    /// <summary>The name is part of the drawn logo only; it appears as text in footer or payment details.</summary>
    public bool LogoOnly { get; init; }

    public MetaStyle Meta { get; init; }

    public TableStyle Table { get; init; }

    public TotalsStyle Totals { get; init; }

    public SellerIds TaxIdPlace { get; init; } = SellerIds.Footer;

    public SellerIds BankPlace { get; init; } = SellerIds.Footer;

    public IReadOnlyList<Column> Columns { get; init; } =
        [Column.Position, Column.Description, Column.Quantity, Column.UnitPrice, Column.Amount];

    /// <summary>IBANs in groups of four.</summary>
    public bool GroupsIban { get; init; } = true;

    /// <summary>Where the seller has a brand, its mark shows the brand, and the company's name stands in small print.</summary>
    public bool Brand { get; init; }

    public bool BuyerFirst { get; init; }

    public bool BuyerRight { get; init; }

    public bool LabelsBuyer { get; init; } = true;

    /// <summary>Puts the total above the fold in large type as well.</summary>
    public bool Headline { get; init; }

    public bool Mirrored { get; init; }

    /// <summary>The title stands with the number: "Invoice 2025-17".</summary>
    public bool TitleWithNumber { get; init; }

    /// <summary>The due date stands in a sentence below rather than among the dates.</summary>
    public bool DueInText { get; init; }

    public bool CarriesOver { get; init; }

    /// <summary>Net, tax, total: which marks of the currency stand beside the total.</summary>
    public bool Letterpress { get; init; }

    /// <summary>What only receipts have.</summary>
    public ReceiptStyle Receipt { get; init; } = new();

    public TextStyle Body => new(BodyFont, Size, Color);

    public TextStyle Small => new(BodyFont, Math.Max(6.2, Size * 0.82), Color.Lighter(0.35));

    public TextStyle Label => new(BodyFont, Size, Color.Lighter(0.35));

    public TextStyle Title => new(HeadFont, Size * 2.2, Accent, Bold: true);

    public TextStyle Name => new(HeadFont, Size * 1.45, Color, Bold: true);

    public Color Tint => Accent.Lighter(0.88);

    public Color Line => Color.Lighter(0.7);
}
