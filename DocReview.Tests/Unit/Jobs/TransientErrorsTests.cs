using DocReview.Domain.Intake;
using DocReview.Jobs.Processing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Tests.Unit.Jobs;

public sealed class TransientErrorsTests
{
    private static readonly NpgsqlException Silent = new("Exception while reading from stream", new TimeoutException());

    public static TheoryData<Exception, bool> Errors => new()
    {
        { new StorageException("away", isFull: false), true },
        { Silent, true },
        { new DbUpdateException("x", Silent), true },
        { new InvalidOperationException("likely due to a transient failure", new DbUpdateException("x", Silent)), true },
        { Refused(PostgresErrorCodes.SerializationFailure), true },
        { Refused(PostgresErrorCodes.AdminShutdown), true },
        { Refused(PostgresErrorCodes.DiskFull), true },
        { Refused(PostgresErrorCodes.StringDataRightTruncation), false },
        { Refused(PostgresErrorCodes.CheckViolation), false },
        { new DbUpdateException("x", Refused(PostgresErrorCodes.ForeignKeyViolation)), false },
        { new InvalidOperationException("a defect"), false },
        { new DbUpdateException("x", new InvalidCastException()), false },
        { new NullReferenceException(), false },
    };

    private static PostgresException Refused(string sqlState) => new("refused", "ERROR", "ERROR", sqlState);

    [Theory]
    [MemberData(nameof(Errors))]
    public void What_passes_is_tried_again_however_often_it_was_wrapped(Exception error, bool passes) =>
        Assert.Equal(passes, TransientErrors.IsTransient(error));
}
