using DocReview.Domain.Extraction;

namespace DocReview.Lab.Scoring;

/// <summary>Verdicts counted.</summary>
public sealed class ConfusionCounts
{
    private readonly int[] counts = new int[5];

    public void Add(Verdict verdict) => counts[(int)verdict]++;

    public int this[Verdict verdict] => counts[(int)verdict];

    /// <summary>Fields that the pages have.</summary>
    public int Present => this[Verdict.Correct] + this[Verdict.Wrong] + this[Verdict.Missed];

    /// <summary>Fields that the pages were looked through for and do not have.</summary>
    public int Absent => this[Verdict.RightlyEmpty] + this[Verdict.Invented];

    public double Recall => Share(this[Verdict.Correct], Present);

    public double Precision => Share(this[Verdict.Correct], this[Verdict.Correct] + this[Verdict.Wrong]);

    public double Inventions => Share(this[Verdict.Invented], Absent);

    private static double Share(int part, int whole) => whole == 0 ? double.NaN : (double)part / whole;
}

/// <summary>The score of a set of documents.</summary>
public sealed class Scoreboard
{
    /// <summary>The four without which an invoice cannot be booked.</summary>
    public static readonly string[] Core =
        [InvoiceFields.VendorName, InvoiceFields.InvoiceNumber, InvoiceFields.InvoiceDate, InvoiceFields.TotalAmount];

    private readonly List<double> lines = [];

    public Dictionary<string, ConfusionCounts> Fields { get; } = InvoiceFields.All.ToDictionary(f => f, _ => new ConfusionCounts());

    public ConfusionCounts All { get; } = new();

    public int Documents { get; private set; }

    public int CoreRight { get; private set; }

    public double CoreShare => Documents == 0 ? double.NaN : (double)CoreRight / Documents;

    public double LineF1 => lines.Count == 0 ? double.NaN : lines.Average();

    public static Scoreboard Count(IEnumerable<ScoredDocument> documents)
    {
        var board = new Scoreboard();
        foreach (var document in documents) board.Add(document);
        return board;
    }

    private void Add(ScoredDocument document)
    {
        Documents++;
        foreach (var (field, verdict) in document.Verdicts)
        {
            Fields[field].Add(verdict);
            All.Add(verdict);
        }
        if (Core.All(f => !document.Verdicts.TryGetValue(f, out var v) || v is Verdict.Correct or Verdict.RightlyEmpty)) CoreRight++;
        if (document.LineF1 is { } f1) lines.Add(f1);
    }
}
