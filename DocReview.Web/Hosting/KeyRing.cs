using Microsoft.AspNetCore.DataProtection;

namespace DocReview.Web.Hosting;

/// <summary>The keys behind cookies and form tokens. Replicas that share them accept each other's, before and after a restart.</summary>
internal static class KeyRing
{
    /// <summary>Keeps the keys in the folder <c>Keys:Folder</c>; where that is not set, in the user's home.</summary>
    public static IServiceCollection AddKeyRing(this IServiceCollection services, IConfiguration configuration)
    {
        var keys = services.AddDataProtection().SetApplicationName("DocReview");
        if (configuration["Keys:Folder"] is { Length: > 0 } folder)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(folder));
        }

        return services;
    }
}
