namespace DocReview.Graph;

/// <summary>Tarjan's algorithm: the strongly connected components of a directed graph.</summary>
internal sealed class StrongComponents
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> _next;
    private readonly Dictionary<string, int> _index = [];
    private readonly Dictionary<string, int> _lowest = [];
    private readonly Stack<string> _open = [];
    private readonly List<IReadOnlyList<string>> _found = [];

    private StrongComponents(IReadOnlyDictionary<string, IReadOnlyList<string>> next) => _next = next;

    /// <summary>All components, those of one node included.</summary>
    /// <param name="next">The nodes that each node leads to; one without an entry leads nowhere.</param>
    public static IReadOnlyList<IReadOnlyList<string>> Find(IReadOnlyDictionary<string, IReadOnlyList<string>> next)
    {
        var search = new StrongComponents(next);
        foreach (var node in next.Keys.Where(node => !search._index.ContainsKey(node)))
        {
            search.Visit(node);
        }

        return search._found;
    }

    private void Visit(string node)
    {
        _index[node] = _lowest[node] = _index.Count;
        _open.Push(node);
        foreach (var next in _next.GetValueOrDefault(node, []))
        {
            if (!_index.ContainsKey(next))
            {
                Visit(next);
                _lowest[node] = Math.Min(_lowest[node], _lowest[next]);
            }
            else if (_open.Contains(next))
            {
                _lowest[node] = Math.Min(_lowest[node], _index[next]);
            }
        }

        if (_lowest[node] == _index[node])
        {
            Close(node);
        }
    }

    private void Close(string root)
    {
        var component = new List<string>();
        do
        {
            component.Add(_open.Pop());
        }
        while (component[^1] != root);
        _found.Add(component);
    }
}
