using System.Collections.Frozen;

namespace DocReview.Domain.Documents;

/// <summary>The state machine: the one list of transitions that a document may make. Drawn in docs/state-machine.md.</summary>
public static class DocumentTransitions
{
    /// <summary>Every legal transition.</summary>
    public static readonly FrozenSet<(DocumentStatus From, DocumentStatus To)> Allowed = new[]
    {
        (DocumentStatus.Queued, DocumentStatus.Processing),
        (DocumentStatus.Queued, DocumentStatus.Cancelled),
        (DocumentStatus.Processing, DocumentStatus.Completed),
        (DocumentStatus.Processing, DocumentStatus.Failed),
        (DocumentStatus.Processing, DocumentStatus.Cancelled),
        (DocumentStatus.Failed, DocumentStatus.Queued),
        (DocumentStatus.Cancelled, DocumentStatus.Queued),
        (DocumentStatus.Completed, DocumentStatus.Finalized),
    }.ToFrozenSet();

    /// <summary>Whether the transition is legal.</summary>
    public static bool CanTransitionTo(this DocumentStatus from, DocumentStatus to) => Allowed.Contains((from, to));

    /// <summary>Statuses from which a retry starts a new attempt.</summary>
    public static bool CanRetry(this DocumentStatus status) =>
        status is DocumentStatus.Failed or DocumentStatus.Cancelled;

    /// <summary>Statuses that a cancel can still stop.</summary>
    public static bool CanCancel(this DocumentStatus status) =>
        status is DocumentStatus.Queued or DocumentStatus.Processing;

    /// <summary>Statuses in which a worker still has something to do.</summary>
    public static bool IsActive(this DocumentStatus status) => status.CanCancel();
}

/// <summary>Thrown where code asks for a transition that the table does not have: a bug, never an expected outcome.</summary>
public sealed class IllegalTransitionException(DocumentStatus from, DocumentStatus to)
    : InvalidOperationException($"A document cannot go from {from} to {to}.");
