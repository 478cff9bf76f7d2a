namespace DocReview.Domain.Extraction.Pipeline;

/// <summary>
/// Two readings of one document as one: what belongs together (the amounts; the dates) is taken from the reading that is
/// more confident of it. That both say the same, or that they contradict each other, makes a value surer or less so.
/// </summary>
public static class ReadingMerge
{
    private const int MostRunnersUp = 5;

    // A calibrated probability rests on the reading's own doubts alone; two readings are not quite independent either.
    private const double MostConfidence = 0.999;

    private static readonly string[][] Groups =
    [
        [InvoiceFields.TotalAmount, InvoiceFields.NetAmount, InvoiceFields.TaxAmount, InvoiceFields.AmountDue],
        [InvoiceFields.InvoiceDate, InvoiceFields.DueDate],
        [InvoiceFields.VendorName], [InvoiceFields.InvoiceNumber], [InvoiceFields.Currency], [InvoiceFields.PaymentStatus],
        [InvoiceFields.VendorVatId], [InvoiceFields.Iban],
    ];

    /// <summary>Merges two readings.</summary>
    /// <param name="main">The better of them as a whole: its lines, findings and kind stand.</param>
    /// <param name="other">The other.</param>
    public static InvoiceReading Merge(InvoiceReading main, InvoiceReading other)
    {
        var fields = Groups.SelectMany(group => Merge(group, main, other)).ToDictionary(field => field.Key, field => field.Value);
        return main with { Fields = InvoiceFields.All.ToDictionary(field => field, field => fields[field]) };
    }

    // The first of a group leads: where neither reading has it, the next does.
    private static IEnumerable<KeyValuePair<string, FieldReading>> Merge(string[] group, InvoiceReading main, InvoiceReading other)
    {
        var lead = group.FirstOrDefault(field => main.Fields[field].Value is not null || other.Fields[field].Value is not null, group[0]);
        var (from, against) = Confidence(other.Fields[lead]) > Confidence(main.Fields[lead]) ? (other, main) : (main, other);
        (from, against) = lead == InvoiceFields.VendorName
            && IsPart(from.Fields[lead].Value, against.Fields[lead].Value) ? (against, from) : (from, against);
        var agree = Agree(from.Fields[lead], against.Fields[lead]);
        return group.Select(field => KeyValuePair.Create(field, Weigh(from.Fields[field], against.Fields[field], agree)));
    }

    // A poor reading tears a word off a name; none adds one.
    private static bool IsPart(string? name, string? of) => name is not null && of is not null
        && (of.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase) || of.EndsWith(" " + name, StringComparison.OrdinalIgnoreCase));

    private static double Confidence(FieldReading field) => field.Value is null ? 0 : field.Confidence;

    private static bool Agree(FieldReading one, FieldReading other) =>
        string.Equals(one.Value, other.Value, StringComparison.OrdinalIgnoreCase);

    // Of two witnesses who are right with chances a and b and say the same, both are wrong with (1 - a)(1 - b); who
    // contradict each other, at most one is right.
    private static FieldReading Weigh(FieldReading taken, FieldReading other, bool fill)
    {
        if (taken.Value is null || other.Value is null)
        {
            return taken.Value is null && fill ? other : taken;
        }

        var (a, b) = (Math.Min(taken.Confidence, MostConfidence), Math.Min(other.Confidence, MostConfidence));
        if (Agree(taken, other))
        {
            return taken with { Confidence = Math.Max(a, a * b / ((a * b) + ((1 - a) * (1 - b)))) };
        }

        var beside = new RunnerUp(other.Value, b * (1 - a) / (1 - (a * b)), other.Evidence!);
        return taken with
        {
            Confidence = a * (1 - b) / (1 - (a * b)),
            RunnersUp =
                [.. taken.RunnersUp.Append(beside).OrderByDescending(r => r.Confidence).DistinctBy(r => r.Value).Take(MostRunnersUp)],
        };
    }
}
