namespace DocReview.Web.Live.Dashboard;

/// <summary>When the newest documents were uploaded: enough to tell each page how many it does not show yet.</summary>
internal sealed class RecentUploads
{
    /// <summary>More than this many are "99+".</summary>
    public const int Cap = 100;

    private readonly Lock _gate = new();
    private readonly SortedSet<(DateTimeOffset At, Guid Id)> _newest = [];

    /// <summary>To the microsecond, as the database has it: events are finer, and would stand after their own documents.</summary>
    public void Add(DateTimeOffset uploadedAt, Guid id)
    {
        lock (_gate)
        {
            _newest.Add((uploadedAt.AddTicks(-(uploadedAt.Ticks % TimeSpan.TicksPerMicrosecond)), id));
            while (_newest.Count > Cap)
            {
                _newest.Remove(_newest.Min);
            }
        }
    }

    /// <summary>At most <see cref="Cap"/>.</summary>
    public int CountSince(DateTimeOffset shown)
    {
        lock (_gate)
        {
            return _newest.Reverse().TakeWhile(newcomer => newcomer.At > shown).Count();
        }
    }
}
