using DocReview.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace DocReview.Tests.Unit.Web.Hosting;

public sealed class KeyRingTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("docreview-keys-");

    [Fact]
    public void Replicas_with_the_same_keys_read_what_each_other_has_protected()
    {
        var written = Replica().CreateProtector("cookie").Protect("who");
        Assert.Equal("who", Replica().CreateProtector("cookie").Unprotect(written));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private IDataProtectionProvider Replica()
    {
        var settings = new Dictionary<string, string?> { ["Keys:Folder"] = _folder.FullName };
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        return new ServiceCollection().AddLogging().AddKeyRing(configuration)
            .BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
    }
}
