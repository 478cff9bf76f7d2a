using Mono.Cecil;

namespace DocReview.Graph;

/// <summary>Which folder of a project uses which, read from its compiled assembly: a namespace is a folder.</summary>
public sealed class FolderGraph
{
    private readonly IReadOnlyList<TypeUse> _uses;

    private FolderGraph(IReadOnlyList<TypeUse> uses) => _uses = uses;

    /// <summary>One type that names another.</summary>
    /// <param name="From">Full name of the type that names.</param>
    /// <param name="To">Full name of the type that is named.</param>
    /// <param name="FromFolder">Namespace of the first.</param>
    /// <param name="ToFolder">Namespace of the second.</param>
    public sealed record TypeUse(string From, string To, string FromFolder, string ToFolder);

    /// <summary>Uses between types of one assembly.</summary>
    /// <param name="assembly">Path of the assembly.</param>
    /// <param name="ignored">Namespaces to leave out, with all below them, such as generated migrations.</param>
    public static FolderGraph Load(string assembly, params string[] ignored)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        var types = module.Types.Where(type => type.Namespace.Length > 0 && !IsBelow(type.Namespace, ignored)).ToList();
        var own = types.Select(type => type.FullName).ToHashSet(StringComparer.Ordinal);
        return new([
            .. from type in types
               from used in TypeReferences.From(type).Select(Outermost).DistinctBy(used => used.FullName)
               where used.FullName != type.FullName && own.Contains(used.FullName)
               select new TypeUse(type.FullName, used.FullName, type.Namespace, used.Namespace),
        ]);
    }

    /// <summary>The same graph, of a folder and those below it alone.</summary>
    public FolderGraph Within(string folder) =>
        new([.. _uses.Where(use => IsBelow(use.FromFolder, [folder]) && IsBelow(use.ToFolder, [folder]))]);

    /// <summary>Uses that go from one folder to another.</summary>
    public IEnumerable<TypeUse> Crossing => _uses.Where(use => use.FromFolder != use.ToFolder);

    /// <summary>Groups of folders, each of which can be reached from each other of its group.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Circles() => StrongComponents.Find(Next())
        .Where(group => group.Count > 1)
        .Select(group => (IReadOnlyList<string>)[.. group.Order(StringComparer.Ordinal)])
        .ToList();

    /// <summary>Folders that use each other directly.</summary>
    public IReadOnlyList<(string One, string Other)> MutualPairs()
    {
        var pairs = Crossing.Select(use => (use.FromFolder, use.ToFolder)).ToHashSet();
        return [.. pairs.Where(pair =>
            string.CompareOrdinal(pair.FromFolder, pair.ToFolder) < 0 && pairs.Contains((pair.ToFolder, pair.FromFolder))).Order()];
    }

    /// <summary>The uses that go from one folder to the other.</summary>
    public IEnumerable<TypeUse> Between(string from, string to) => Crossing.Where(use => use.FromFolder == from && use.ToFolder == to);

    private Dictionary<string, IReadOnlyList<string>> Next() => Crossing
        .GroupBy(use => use.FromFolder, use => use.ToFolder)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Distinct()]);

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer)
        {
            type = outer;
        }

        return type;
    }

    private static bool IsBelow(string folder, string[] parents) =>
        parents.Any(parent => $"{folder}.".StartsWith($"{parent}.", StringComparison.Ordinal));
}
