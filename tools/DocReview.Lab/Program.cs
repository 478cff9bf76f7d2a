using System.Globalization;
using DocReview.Lab.Accuracy;
using DocReview.Lab.Generation;
using DocReview.Lab.Samples;

return args switch
{
    ["sample", var folder] => SampleFolder.Write(folder),
    ["generate", ..] => new PaperSet((int)Option("--count", 100), (ulong)Option("--seed", 1), Option("--scans", 0)).WriteTo(Text("--out")),
    ["accuracy", var target, .. var folders] => await AccuracyReport.WriteAsync(Sets(folders), target),
    ["score", var folder, ..] => await MissList.PrintAsync(folder, misses: args.Contains("--misses")),
    _ => Usage(),
};

double Option(string name, double otherwise) =>
    Array.IndexOf(args, name) is var at and >= 0 ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

string Text(string name) => args[Array.IndexOf(args, name) + 1];

static IReadOnlyList<(string, string, string)> Sets(IReadOnlyList<string> folders) =>
[
    .. folders.Select((folder, i) => i == 0
        ? ("Samples", "The project's own papers, see [samples](../samples/README.md).", folder)
        : ("Corpus", "Real documents that nobody on the project made; they are not part of it.", folder)),
];

static int Usage()
{
    Console.Error.WriteLine("""
        usage: DocReview.Lab sample FOLDER
               DocReview.Lab generate --count N --seed S [--scans SHARE] --out FOLDER
               DocReview.Lab accuracy REPORT SAMPLES [CORPUS]
               DocReview.Lab score FOLDER [--misses]
        """);
    return 2;
}
