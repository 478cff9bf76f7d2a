using Hangfire;
using Hangfire.Common;
using Hangfire.Storage;

namespace DocReview.Domain.Adapters.Hangfire;

/// <summary>A call of <see cref="IProcessDocumentJob"/> as Hangfire stores it.</summary>
public static class StoredJob
{
    // Settings of the whole process, as Hangfire has no others; by the name of the type alone, a version is no obstacle.
    static StoredJob() => GlobalConfiguration.Configuration
        .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
        .UseSimpleAssemblyNameTypeSerializer()
        .UseRecommendedSerializerSettings();

    /// <summary>The call, as Hangfire's own client would be given it.</summary>
    public static Job CallFor(Guid jobId) =>
        Job.FromExpression<IProcessDocumentJob>(job => job.RunAsync(jobId, null, CancellationToken.None));

    /// <summary>Contents of the columns <c>invocationdata</c> and <c>arguments</c>: JSON.</summary>
    public static (string Invocation, string Arguments) Of(Guid jobId)
    {
        var data = InvocationData.SerializeJob(CallFor(jobId));
        return (SerializationHelper.Serialize(data), data.Arguments);
    }

    /// <summary>Applies the settings that a process needs before it reads or writes calls.</summary>
    public static void UseSettings() => System.Runtime.CompilerServices.RuntimeHelpers.RunClassConstructor(typeof(StoredJob).TypeHandle);
}
