using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Jobs.Processing;

namespace DocReview.Tests.Unit.Jobs;

public class UnreadableReasonsTests
{
    [Theory]
    [InlineData(UnreadableReason.DamagedFile, FailureReason.DamagedFile)]
    [InlineData(UnreadableReason.NeedsPassword, FailureReason.NeedsPassword)]
    [InlineData(UnreadableReason.UnsupportedContent, FailureReason.UnsupportedContent)]
    [InlineData(UnreadableReason.TooLarge, FailureReason.TooLarge)]
    [InlineData(UnreadableReason.ReaderLimit, FailureReason.ReaderLimit)]
    [InlineData(UnreadableReason.InvalidEInvoice, FailureReason.InvalidEInvoice)]
    [InlineData(UnreadableReason.ReaderCrashed, FailureReason.WorkerCrashed)]
    [InlineData(UnreadableReason.Missing, FailureReason.StorageUnavailable)]
    public void What_extraction_says_of_a_file_becomes_the_documents_failure(UnreadableReason reason, FailureReason failure) =>
        Assert.Equal(failure, reason.ToFailure());

    [Fact]
    public void Every_reason_is_a_failure() => Assert.All(Enum.GetValues<UnreadableReason>(), reason => reason.ToFailure());
}
