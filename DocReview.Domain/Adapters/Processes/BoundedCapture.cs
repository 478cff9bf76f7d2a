using System.Text;

namespace DocReview.Domain.Adapters.Processes;

/// <summary>Keeps what a child prints, up to a bound; reads on beyond it so that the child does not stall.</summary>
internal sealed class BoundedCapture(int limit, Action? whenFull)
{
    private readonly MemoryStream kept = new();

    public bool Full { get; private set; }

    public byte[] Bytes() => kept.ToArray();

    public string Text() => Encoding.UTF8.GetString(kept.GetBuffer(), 0, (int)kept.Length);

    public async Task DrainAsync(Stream stream)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(buffer).ConfigureAwait(false)) > 0)
        {
            var room = limit - (int)kept.Length;
            kept.Write(buffer, 0, Math.Min(room, read));
            if (read > room && !Full)
            {
                Full = true;
                whenFull?.Invoke();
            }
        }
    }
}
