using DocReview.Graph;

// DocReview.Graph [--uses] ASSEMBLY… : folders in circles and pairs that use each other; with --uses, through which types.
var showUses = args.Contains("--uses");
var inCircles = 0;
foreach (var assembly in args.Where(argument => argument != "--uses"))
{
    var graph = FolderGraph.Load(assembly, FolderRules.Ignored);
    var circles = graph.Circles();
    var pairs = graph.MutualPairs();
    inCircles += circles.Sum(circle => circle.Count);
    Console.WriteLine(
        $"{Path.GetFileName(assembly)}: {graph.Crossing.Count()} uses between folders, "
        + $"{circles.Sum(circle => circle.Count)} folders in {circles.Count} circles, {pairs.Count} mutual pairs");
    foreach (var circle in circles)
    {
        Console.WriteLine($"  circle: {string.Join(", ", circle)}");
    }

    foreach (var (one, other) in pairs)
    {
        Console.WriteLine($"  pair: {one} ↔ {other}");
        foreach (var use in showUses ? graph.Between(one, other).Concat(graph.Between(other, one)) : [])
        {
            Console.WriteLine($"    {use.From} → {use.To}");
        }
    }
}

return inCircles == 0 ? 0 : 1;
