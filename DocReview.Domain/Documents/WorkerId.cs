namespace DocReview.Domain.Documents;

/// <summary>Names a process as the holder of the jobs that it claims: another one after every start.</summary>
public sealed record WorkerId(Guid Value)
{
    /// <summary>An id that no process had before.</summary>
    public static WorkerId New() => new(Guid.CreateVersion7());
}
