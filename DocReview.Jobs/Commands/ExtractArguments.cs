using DocReview.Domain.Extraction;

namespace DocReview.Jobs.Commands;

/// <summary>What <c>extract</c> was asked to do.</summary>
internal sealed record ExtractArguments(IReadOnlyList<string> Files, ReadingOptions Options)
{
    /// <summary>Reads the arguments; null where they name no file, an unknown option, or a list that is not there.</summary>
    public static ExtractArguments? Parse(string[] args)
    {
        var files = new List<string>();
        var options = new ReadingOptions();
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--no-embedded-xml":
                    options = options with { IgnoreEmbeddedXml = true };
                    break;
                case "--files-from" when i + 1 < args.Length && File.Exists(args[i + 1]):
                    files.AddRange(File.ReadLines(args[++i]).Where(line => line.Length > 0));
                    break;
                // A file may be called anything; one that begins with -- is named by ./--.
                case var option when option.StartsWith("--", StringComparison.Ordinal):
                    return null;
                case var file:
                    files.Add(file);
                    break;
            }
        }

        return files.Count == 0 ? null : new(files, options);
    }
}
