using System.Collections.Concurrent;
using DocReview.Lab.Pdf;

namespace DocReview.Lab.Drawing;

/// <summary>The free fonts of Debian (fonts-liberation, fonts-dejavu-core).</summary>
public static class SystemFonts
{
    public const string Sans = "LiberationSans";
    public const string Serif = "LiberationSerif";
    public const string Mono = "LiberationMono";
    public const string Wide = "DejaVuSans";
    public const string Slab = "DejaVuSerif";
    public const string WideMono = "DejaVuSansMono";

    private const string Root = "/usr/share/fonts/truetype/";
    private static readonly ConcurrentDictionary<string, TrueTypeFont> Loaded = new();

    public static TrueTypeFont Get(string family, bool bold, bool italic) =>
        Loaded.GetOrAdd(family + Style(family, bold, italic), name => TrueTypeFont.Load(name, $"{Root}{Folder(name)}/{name}.ttf"));

    private static string Folder(string name) => name.StartsWith("DejaVu", StringComparison.Ordinal) ? "dejavu" : "liberation";

    private static string Style(string family, bool bold, bool italic)
    {
        var slanted = family is Wide or WideMono ? "Oblique" : "Italic";
        var plain = Folder(family) == "dejavu" ? "" : "-Regular";
        return (bold, italic) switch
        {
            (true, true) => "-Bold" + slanted,
            (true, false) => "-Bold",
            (false, true) => "-" + slanted,
            _ => plain,
        };
    }
}
