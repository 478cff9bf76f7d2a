namespace DocReview.Domain.Extraction.Pages.Scratch;

/// <summary>A folder for the files that readers make from one document; gone when disposed.</summary>
public sealed class ScratchFolder : IDisposable
{
    private const string Prefix = "docreview-read-";

    private int files;

    private ScratchFolder(string path) => Path = path;

    /// <summary>Absolute path of the folder, readable by this user alone.</summary>
    public string Path { get; }

    /// <summary>Makes a new folder.</summary>
    /// <param name="parent">Where to make it; the system's temporary folder where empty.</param>
    public static ScratchFolder Create(string parent)
    {
        if (parent.Length == 0)
        {
            return new(Directory.CreateTempSubdirectory(Prefix).FullName);
        }

        var path = System.IO.Path.Combine(System.IO.Path.GetFullPath(parent), Prefix + Guid.NewGuid().ToString("N"));
        return new(OperatingSystem.IsWindows()
            ? Directory.CreateDirectory(path).FullName
            : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName);
    }

    /// <summary>A path in the folder that nothing stands at yet. No part of it comes from the document.</summary>
    /// <param name="extension">With its dot, such as <c>.pgm</c>.</param>
    public string NewFile(string extension) => System.IO.Path.Combine(Path, Interlocked.Increment(ref files) + extension);

    /// <summary>Removes the folder and what is in it; what a dying child still holds is left to the system's own cleaning.</summary>
    public void Dispose()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
        }
        catch (IOException)
        {
        }
    }
}
