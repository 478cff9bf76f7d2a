using DocReview.Domain.Extraction;

namespace DocReview.Tests.Unit.Extraction;

public class ReaderLimitsTests
{
    [Fact]
    public void The_former_name_of_the_pixel_limit_counts_where_the_new_one_is_not_set() =>
        Assert.Equal(30_000_000, Limits(("Intake:MaxPixels", "30000000")).MaxImagePixels);

    [Fact]
    public void The_new_name_of_the_pixel_limit_counts_before_the_former_one() =>
        Assert.Equal(40_000_000, Limits(("Intake:MaxPixels", "30000000"), ("Readers:MaxImagePixels", "40000000")).MaxImagePixels);

    [Fact]
    public void Settings_of_the_section_leave_the_others_as_they_are()
    {
        var limits = Limits(("Readers:MaxPages", "3"));
        Assert.Equal((3, new ReaderLimits().MaxImagePixels), (limits.MaxPages, limits.MaxImagePixels));
    }

    private static ReaderLimits Limits(params (string Name, string Value)[] settings)
    {
        var values = settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        using var services = new ServiceCollection().AddReaderLimits(configuration).BuildServiceProvider();
        return services.GetRequiredService<ReaderLimits>();
    }
}
