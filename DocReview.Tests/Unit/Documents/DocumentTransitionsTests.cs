using System.Text.RegularExpressions;
using DocReview.Domain.Documents;
using DocReview.Tests.Support;

namespace DocReview.Tests.Unit.Documents;

public sealed partial class DocumentTransitionsTests
{
    [Fact]
    public void The_table_in_the_docs_is_the_table_in_code()
    {
        var documented = TableRow().Matches(Repository.Read("docs/state-machine.md"))
            .Select(row => (Enum.Parse<DocumentStatus>(row.Groups[1].Value), Enum.Parse<DocumentStatus>(row.Groups[2].Value)))
            .ToHashSet();

        Assert.Equal(DocumentTransitions.Allowed.Order(), documented.Order());
    }

    [Fact]
    public void The_diagram_in_the_docs_shows_the_same_moves()
    {
        var drawn = Arrow().Matches(Repository.Read("docs/state-machine.md"))
            .Select(arrow => (Enum.Parse<DocumentStatus>(arrow.Groups[1].Value), Enum.Parse<DocumentStatus>(arrow.Groups[2].Value)))
            .ToHashSet();

        Assert.Equal(DocumentTransitions.Allowed.Order(), drawn.Order());
    }

    [Theory]
    [MemberData(nameof(AllPairs))]
    public void A_document_makes_a_move_exactly_when_the_table_has_it(DocumentStatus from, DocumentStatus to)
    {
        var document = DocumentIn.Status(from);

        var error = Record.Exception(() => DocumentIn.Move(document, to));

        if (from.CanTransitionTo(to) || (from, to) == (DocumentStatus.Processing, DocumentStatus.Processing))
        {
            Assert.Null(error);
            Assert.Equal(to, document.CurrentStatus);
        }
        else
        {
            Assert.IsType<IllegalTransitionException>(error);
            Assert.Equal(from, document.CurrentStatus);
        }
    }

    [Fact]
    public void Events_are_numbered_without_gaps()
    {
        var document = DocumentIn.Status(DocumentStatus.Finalized);

        Assert.Equal(Enumerable.Range(1, document.EventSeq), document.NewEvents.Select(e => e.Seq));
    }

    [Fact]
    public void A_retry_keeps_the_job_and_raises_its_count_and_its_lease()
    {
        var document = DocumentIn.Status(DocumentStatus.Failed);
        var (job, lease) = (document.CurrentJobId, document.CurrentJob.LeaseToken);

        document.Retry("someone", DocumentIn.Now);

        Assert.Equal(job, document.CurrentJobId);
        Assert.Equal(1, document.CurrentJob.RetryCount);
        Assert.True(document.CurrentJob.LeaseToken > lease);
        Assert.Null(document.CurrentJob.FailureReason);
    }

    public static TheoryData<DocumentStatus, DocumentStatus> AllPairs()
    {
        var pairs = new TheoryData<DocumentStatus, DocumentStatus>();
        foreach (var from in Enum.GetValues<DocumentStatus>())
        {
            foreach (var to in Enum.GetValues<DocumentStatus>())
            {
                pairs.Add(from, to);
            }
        }

        return pairs;
    }

    [GeneratedRegex(@"^\| ([A-Z]\w+) \| ([A-Z]\w+) \|", RegexOptions.Multiline)]
    private static partial Regex TableRow();

    [GeneratedRegex(@"^\s+([A-Z]\w+) --> ([A-Z]\w+):", RegexOptions.Multiline)]
    private static partial Regex Arrow();
}
