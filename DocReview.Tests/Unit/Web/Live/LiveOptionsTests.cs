using DocReview.Web.Hosting;
using DocReview.Web.Live;
using Microsoft.Extensions.Options;

namespace DocReview.Tests.Unit.Web.Live;

public sealed class LiveOptionsTests
{
    [Fact]
    public void The_setting_that_was_there_before_keeps_its_name() => Assert.Equal(7, Read("Streams:PerClient", "7").PerClient);

    [Theory]
    [InlineData("Streams:PerClient", "0")]
    [InlineData("Streams:PagesPerAddress", "0")]
    [InlineData("Streams:HeartbeatSeconds", "0")]
    [InlineData("Streams:RenderDebounceMilliseconds", "-1")]
    public void A_value_out_of_range_is_refused_by_its_name(string name, string value)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(name, value));

        Assert.Contains(name.Split(':')[1], error.Message);
    }

    private static LiveOptions Read(string name, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
        return new ServiceCollection().AddLive(configuration).BuildServiceProvider().GetRequiredService<IOptions<LiveOptions>>().Value;
    }
}
