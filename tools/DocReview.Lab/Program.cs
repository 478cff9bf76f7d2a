using System.Globalization;
using DocReview.Lab.Accuracy;
using DocReview.Lab.Digests;
using DocReview.Lab.Fitting;
using DocReview.Lab.Synthesis;
using DocReview.Lab.Pdf;
using DocReview.Lab.Samples;

return args switch
{
    ["sample", var folder] => SampleFolder.Write(folder),
    ["generate", ..] =>
        new DocumentSet((int)Option("--count", 100), (ulong)Option("--seed", 1), Option("--scans", 0)).WriteTo(Text("--out")),
    ["accuracy", var target, .. var folders] => await AccuracyReport.WriteAsync(Sets(folders), target),
    ["score", var folder, ..] =>
        await MissList.PrintAsync(folder, misses: args.Contains("--misses"), All("--predictions").FirstOrDefault()),
    ["pdf-words", .. var files] => new WordComparison(
        [.. files.Where(file => file.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))], (int)Option("--rounds", 3)).Print(),
    ["fit", var priors, var target, var store, ..] => await new FitCommand(
        Documents(), priors, target, store, Option("--precision", FitCommand.UsualPrecision))
    {
        Checks = All("--check"),
        Misses = args.Contains("--misses"),
        Report = All("--report").FirstOrDefault(),
    }.RunAsync(),
    ["digest", .. var files] => await new DigestCommand(
        [.. files.Where((file, i) =>
            !file.StartsWith("--", StringComparison.Ordinal) && (i == 0 || !files[i - 1].StartsWith("--", StringComparison.Ordinal)))],
        All("--pages").FirstOrDefault(), (int)Option("--time", 0)).RunAsync(),
    _ => Usage(),
};

DocumentSet Documents() => new(
    (int)Option("--count", DocumentSet.ForFitting.Count), (ulong)Option("--seed", DocumentSet.ForFitting.Seed),
        Option("--scans", DocumentSet.ForFitting.Scans));

double Option(string name, double otherwise) =>
    Array.IndexOf(args, name) is var at and >= 0 ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

IReadOnlyList<string> All(string name) => [.. args.Select((arg, i) => (arg, i)).Where(a => a.arg == name).Select(a => args[a.i + 1])];

string Text(string name) => args[Array.IndexOf(args, name) + 1];

static IReadOnlyList<(string, string, string)> Sets(IReadOnlyList<string> folders) =>
[
    .. folders.Select((folder, i) => i == 0
        ? ("Samples", "The project's own documents, see [samples](../samples/README.md).", folder)
        : ("Corpus", "Real documents that nobody on the project made; they are not part of it.", folder)),
];

static int Usage()
{
    Console.Error.WriteLine("""
        usage: DocReview.Lab sample FOLDER
               DocReview.Lab generate --count N --seed S [--scans SHARE] --out FOLDER
               DocReview.Lab accuracy REPORT SAMPLES [CORPUS]
               DocReview.Lab score FOLDER [--misses] [--predictions FILE]
               DocReview.Lab pdf-words FILE… [--rounds N]
               DocReview.Lab digest FILE…|@LIST [--pages FOLDER] [--time ROUNDS]
               DocReview.Lab fit PRIORS WEIGHTS STORE [--count N] [--seed S] [--scans SHARE] [--precision P]
                             [--check FOLDER…] [--misses] [--report FILE]
        """);
    return 2;
}
