namespace DocReview.Web.Live;

/// <summary>When the newest documents were uploaded: enough to tell each page how many it does not show yet.</summary>
internal sealed class Newcomers
{
    /// <summary>More than this many are "99+".</summary>
    public const int Cap = 100;

    private readonly Lock _gate = new();
    private readonly SortedSet<(DateTimeOffset At, Guid Id)> _newest = [];

    public void Add(DateTimeOffset uploadedAt, Guid id)
    {
        lock (_gate)
        {
            _newest.Add((uploadedAt, id));
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
