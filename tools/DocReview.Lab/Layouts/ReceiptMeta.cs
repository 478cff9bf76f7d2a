namespace DocReview.Lab.Layouts;

/// <summary>Number, date, time and what else a till prints between its head and its goods.</summary>
internal static class ReceiptMeta
{
    /// <summary>Label and value; the label is empty where none is printed.</summary>
    public static IEnumerable<(string Label, string Value)> Rows(Draft draft)
    {
        var receipt = draft.Design.Receipt;
        var time =
            receipt.Time.ToString(draft.Design.Headline ? "hh:mm:ss tt" : "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        foreach (var (key, value) in draft.MetaRows()
            .Where(r => r.Value.Length > 0 && !(receipt.NumberAtFoot && r.Label == draft.NumberKey)))
        {
            if (key != "date")
            {
                yield return (Label(draft, key == draft.NumberKey ? "till_number" : key), value);
                continue;
            }

            yield return receipt.Clock is ClockPlace.Bare
                ? ("", $"{value} {time}") : (draft.Words.Label("date"), receipt.Clock is ClockPlace.Behind ? $"{value} {time}" : value);
            if (receipt.Clock is ClockPlace.Labelled) yield return (Label(draft, "time"), time);
        }
    }

    /// <summary>The number, where it stands at the foot.</summary>
    public static IEnumerable<string> Foot(Draft draft) => draft.Design.Receipt.NumberAtFoot && draft.Invoice.Number.Length > 0
        ? [$"{Label(draft, "till_number")} {draft.Invoice.Number}"] : [];

    /// <summary>Thanks, terms, adverts.</summary>
    public static IEnumerable<string> Parting(Draft draft) =>
        new[] { draft.Words["parting"], draft.Words["policy"], draft.Invoice.Greeting }.OfType<string>().Take(draft.Design.Receipt.Chatter);

    private static string Label(Draft draft, string key) => draft.Words[key].Length == 0 ? "" : draft.Words.Label(key);
}
