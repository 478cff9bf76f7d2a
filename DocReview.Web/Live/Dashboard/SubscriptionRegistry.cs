namespace DocReview.Web.Live.Dashboard;

/// <summary>The open dashboards, and which of them shows which document.</summary>
internal sealed class SubscriptionRegistry
{
    private readonly Lock _gate = new();
    private readonly HashSet<DashboardSubscription> _subscriptions = [];
    private readonly Dictionary<Guid, List<DashboardSubscription>> _byDocument = [];
    private bool _closed;

    public void Add(DashboardSubscription subscription)
    {
        lock (_gate)
        {
            _subscriptions.Add(subscription);
            foreach (var id in subscription.Documents)
            {
                if (!_byDocument.TryGetValue(id, out var watching))
                {
                    _byDocument[id] = watching = [];
                }

                watching.Add(subscription);
            }

            if (_closed)
            {
                subscription.Close();
            }
        }
    }

    public void Remove(DashboardSubscription subscription)
    {
        lock (_gate)
        {
            _subscriptions.Remove(subscription);
            foreach (var id in subscription.Documents)
            {
                if (_byDocument.TryGetValue(id, out var watching) && watching.Remove(subscription) && watching.Count == 0)
                {
                    _byDocument.Remove(id);
                }
            }
        }
    }

    public List<DashboardSubscription> All()
    {
        lock (_gate)
        {
            return [.. _subscriptions];
        }
    }

    public List<DashboardSubscription> Watching(Guid document)
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

    public bool IsEmpty()
    {
        lock (_gate)
        {
            return _subscriptions.Count == 0;
        }
    }

    public void Broadcast(byte[] message) => All().ForEach(subscription => subscription.Send(message));

    /// <summary>Ends all, and at once whatever is added later: the process is shutting down.</summary>
    public void CloseAll()
    {
        lock (_gate)
        {
            _closed = true;
        }

        All().ForEach(subscription => subscription.Close());
    }
}
