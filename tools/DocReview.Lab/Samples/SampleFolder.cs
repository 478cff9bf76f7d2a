using DocReview.Lab.Invoices;

namespace DocReview.Lab.Samples;

/// <summary>Writes the samples that ship with the project, the same bytes every time.</summary>
public static class SampleFolder
{
    public static int Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var samples = SampleSet.All().ToList();
        foreach (var sample in samples)
            File.WriteAllBytes(Path.Combine(folder, sample.File), sample.Content);
        GroundTruth.WriteAll(Path.Combine(folder, "truth.jsonl"), samples.Select(s => s.Truth));
        Console.WriteLine($"{samples.Count} samples, {samples.Sum(s => s.Content.Length) / 1024} kB, in {folder}");
        return 0;
    }
}
