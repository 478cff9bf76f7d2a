using DocReview.Domain.Adapters.Confined;

namespace DocReview.Tests.Unit.Adapters.Confined;

public sealed class FrameTests
{
    private const int Most = 1 << 20;

    [Fact]
    public void A_frame_is_read_as_it_was_written_and_the_end_of_the_stream_is_no_frame()
    {
        using var stream = Written(FrameKind.Extract, 7, [1, 2, 3]);
        var frame = Frame.Read(stream, Most)!.Value;
        Assert.Equal((FrameKind.Extract, 7u), (frame.Kind, frame.Id));
        Assert.Equal([1, 2, 3], frame.Payload.ToArray());
        Assert.Null(Frame.Read(stream, Most));
    }

    [Fact]
    public void A_frame_cut_off_anywhere_is_malformed()
    {
        var whole = Written(FrameKind.Result, 1, new byte[40]).ToArray();
        for (var length = 1; length < whole.Length; length++)
        {
            Assert.Throws<MalformedFrameException>(() => Frame.Read(new MemoryStream(whole[..length]), Most));
        }
    }

    [Fact]
    public void A_frame_of_an_unknown_kind_is_malformed()
    {
        var bytes = Written(FrameKind.Result, 1, []).ToArray();
        bytes[Frame.HeaderBytes - 1] = 99;
        Assert.Throws<MalformedFrameException>(() => Frame.Read(new MemoryStream(bytes), Most));
    }

    [Theory]
    [InlineData(Most + 1u)]
    [InlineData(uint.MaxValue)]
    public void A_frame_that_claims_more_than_may_be_is_refused_before_memory_is_taken(uint claimed)
    {
        var bytes = Written(FrameKind.Result, 1, []).ToArray();
        BitConverter.TryWriteBytes(bytes, claimed);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<MalformedFrameException>(() => Frame.Read(new MemoryStream(bytes), Most));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Most);
    }

    [Fact]
    public void A_frame_that_claims_much_and_brings_little_takes_little_memory()
    {
        const int Claimed = 1 << 28;
        var bytes = Written(FrameKind.Result, 1, new byte[100]).ToArray();
        BitConverter.TryWriteBytes(bytes, Claimed);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<MalformedFrameException>(() => Frame.Read(new MemoryStream(bytes), Claimed));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4L << 20);
    }

    private static MemoryStream Written(FrameKind kind, uint id, byte[] payload)
    {
        var stream = new MemoryStream();
        Frame.Write(stream, kind, id, payload);
        stream.Position = 0;
        return stream;
    }
}
