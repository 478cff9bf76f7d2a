namespace DocReview.Web.Live;

/// <summary>The open streams, and which of them shows which document.</summary>
internal sealed class StreamRegister
{
    private readonly Lock _gate = new();
    private readonly HashSet<DeskStream> _streams = [];
    private readonly Dictionary<Guid, List<DeskStream>> _byDocument = [];
    private bool _closed;

    public void Add(DeskStream stream)
    {
        lock (_gate)
        {
            _streams.Add(stream);
            foreach (var id in stream.Documents)
            {
                if (!_byDocument.TryGetValue(id, out var watching))
                {
                    _byDocument[id] = watching = [];
                }

                watching.Add(stream);
            }

            if (_closed)
            {
                stream.Close();
            }
        }
    }

    public void Remove(DeskStream stream)
    {
        lock (_gate)
        {
            _streams.Remove(stream);
            foreach (var id in stream.Documents)
            {
                if (_byDocument.TryGetValue(id, out var watching) && watching.Remove(stream) && watching.Count == 0)
                {
                    _byDocument.Remove(id);
                }
            }
        }
    }

    public List<DeskStream> All()
    {
        lock (_gate)
        {
            return [.. _streams];
        }
    }

    public List<DeskStream> Watching(Guid document)
    {
        lock (_gate)
        {
            return _byDocument.TryGetValue(document, out var watching) ? [.. watching] : [];
        }
    }

    public bool IsWatched(Guid document)
    {
        lock (_gate)
        {
            return _byDocument.ContainsKey(document);
        }
    }

    public List<Guid> Watched()
    {
        lock (_gate)
        {
            return [.. _byDocument.Keys];
        }
    }

    /// <summary>Ends all, and at once whatever is added later: the process is shutting down.</summary>
    public void CloseAll()
    {
        lock (_gate)
        {
            _closed = true;
        }

        All().ForEach(stream => stream.Close());
    }
}
