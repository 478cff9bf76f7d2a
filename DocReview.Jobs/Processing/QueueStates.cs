using DocReview.Domain.Adapters.Hangfire;
using Hangfire.States;

namespace DocReview.Jobs.Processing;

/// <summary>
/// Leaves out the states of Hangfire that say what our own rows say: that a job runs, and that it has ended well. They cost ten
/// statements and three transactions a document. What went wrong, and when it is tried again, is Hangfire's to store.
/// </summary>
internal sealed class QueueStates(IBackgroundJobStateChanger stored, DocumentQueueStorage storage) : IBackgroundJobStateChanger
{
    // As nothing was stored when it began to run, it still says that it waits.
    private static readonly string[] WhileItRuns = [EnqueuedState.StateName, ProcessingState.StateName];

    public IState ChangeState(StateChangeContext context)
    {
        switch (context.NewState)
        {
            case ProcessingState:
                return context.NewState;
            case SucceededState:
                storage.Remove(context.BackgroundJobId);
                return context.NewState;
            default:
                return stored.ChangeState(new StateChangeContext(
                    context.Storage, context.Connection, context.BackgroundJobId, context.NewState, Expected(context),
                    context.CancellationToken));
        }
    }

    private static IEnumerable<string> Expected(StateChangeContext context) =>
        context.ExpectedStates?.Contains(ProcessingState.StateName) == true ? WhileItRuns : context.ExpectedStates!;
}
