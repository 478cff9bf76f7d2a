using System.Globalization;
using DocReview.Lab.Generation;
using DocReview.Lab.Samples;

return args switch
{
    ["sample", var folder] => SampleFolder.Write(folder),
    ["generate", ..] => new PaperSet((int)Option("--count", 100), (ulong)Option("--seed", 1), Option("--scans", 0)).WriteTo(Text("--out")),
    _ => Usage(),
};

double Option(string name, double otherwise) =>
    Array.IndexOf(args, name) is var at and >= 0 ? double.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;

string Text(string name) => args[Array.IndexOf(args, name) + 1];

static int Usage()
{
    Console.Error.WriteLine("""
        usage: DocReview.Lab sample FOLDER
               DocReview.Lab generate --count N --seed S [--scans SHARE] --out FOLDER
        """);
    return 2;
}
