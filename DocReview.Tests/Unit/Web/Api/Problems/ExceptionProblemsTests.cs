using DocReview.Domain.Intake;
using DocReview.Web.Api.Problems;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace DocReview.Tests.Unit.Web.Api.Problems;

public sealed class ExceptionProblemsTests
{
    public static TheoryData<Exception, int> Faulty => new()
    {
        { new StorageException("full", isFull: true), 507 },
        { new StorageException("away", isFull: false), 503 },
        { new NpgsqlException("connection refused"), 503 },
        { new TimeoutException(), 503 },
        { new DbUpdateException("x", Postgres("57P01")), 503 },
        { new InvalidOperationException("transient", new NpgsqlException("broken", new TimeoutException())), 503 },
        { new InvalidOperationException("transient", new DbUpdateException("x", new NpgsqlException("silent", new TimeoutException()))),
            503 },
        { Postgres("53300"), 503 },
        { Postgres("23505"), 500 },
        { new DbUpdateException("x", Postgres("23514")), 500 },
        { new InvalidOperationException("a defect"), 500 },
        { new BadHttpRequestException("too large", 413), 413 },
        { new BadHttpRequestException("not JSON", 400), 400 },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public void What_passes_is_told_from_what_is_a_defect(Exception error, int status) =>
        Assert.Equal(status, ExceptionProblems.Describe(error).Status);

    private static PostgresException Postgres(string sqlState) => new("message", "ERROR", "ERROR", sqlState);
}
