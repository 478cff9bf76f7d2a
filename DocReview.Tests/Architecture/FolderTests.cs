using System.Reflection;
using DocReview.Graph;

namespace DocReview.Tests.Architecture;

/// <summary>Which folder may use which, read from the compiled assemblies.</summary>
public sealed class FolderTests
{
    private const string Engine = "DocReview.Domain.Extraction.Fields";

    // What a user complains about, a folder each. They share nothing but what lies below them.
    private static readonly string[] FieldFolders =
        ["Vendor", "InvoiceNumber", "Dates", "Amounts", "Currency", "Payment", "VatIds", "Ibans", "LineItems"];

    // From the lowest up. Folders of one step do not use each other.
    private static readonly string[][] Layers =
    [
        ["Layout", "Scoring"],
        ["Tokens"],
        ["Lexicon"],
        ["Labels"],
        ["Document"],
        ["Deciding"],
        FieldFolders,
        [""],
    ];

    private static readonly FolderGraph Graph =
        FolderGraph.Load(typeof(Domain.Extraction.Page).Assembly.Location, FolderRules.Ignored).Within(Engine);

    [Theory]
    [InlineData("DocReview.Domain")]
    [InlineData("DocReview.Web")]
    [InlineData("DocReview.Jobs")]
    [InlineData("DocReview.Lab")]
    public void No_folders_use_each_other_in_a_circle(string assembly)
    {
        var graph = FolderGraph.Load(Assembly.Load(assembly).Location, FolderRules.Ignored);

        Assert.Empty(graph.Circles().Select(circle => string.Join(", ", circle)));
        Assert.Empty(graph.MutualPairs());
    }

    [Fact]
    public void A_folder_of_the_engine_uses_lower_ones_alone()
    {
        var upwards = Graph.Crossing.Where(use => Height(use.ToFolder) >= Height(use.FromFolder)).Select(Told);

        Assert.Empty(upwards);
    }

    [Fact]
    public void Every_folder_of_the_engine_has_its_layer()
    {
        var strangers = Graph.Crossing.SelectMany(use => new[] { use.FromFolder, use.ToFolder }).Distinct()
            .Where(folder => Height(folder) < 0);

        Assert.Empty(strangers);
    }

    [Fact]
    public void A_field_does_not_use_another_field()
    {
        var across = Graph.Crossing.Where(use => IsField(use.FromFolder) && IsField(use.ToFolder)).Select(Told);

        Assert.Empty(across);
    }

    private static bool IsField(string folder) => FieldFolders.Contains(Name(folder));

    private static int Height(string folder) => Array.FindIndex(Layers, layer => layer.Contains(Name(folder)));

    private static string Name(string folder) => folder[Engine.Length..].TrimStart('.');

    private static string Told(FolderGraph.TypeUse use) => $"{use.From} → {use.To}";
}
