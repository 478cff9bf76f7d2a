using System.Runtime.ExceptionServices;
using DocReview.Domain.Documents;
using DocReview.Domain.Extraction;
using DocReview.Domain.Intake.Formats;
using Microsoft.Extensions.Options;

namespace DocReview.Domain.Intake;

/// <summary>Takes one file of an upload in: told by content, streamed to storage while hashing, limits kept.</summary>
public sealed class UploadStaging(IFileStore store, IOptions<IntakeOptions> options, ReaderLimits limits)
{
    /// <summary>Stores a file, or refuses it and keeps nothing.</summary>
    /// <param name="filename">As the browser sent it.</param>
    /// <param name="content">Read once, front to back.</param>
    /// <param name="ct">Cancelling keeps nothing.</param>
    /// <exception cref="StorageException">The store is full or away; also by <see cref="StageResult.Staged.OnDisk"/>.</exception>
    /// <exception cref="IOException">The content broke off.</exception>
    public async Task<StageResult> StageAsync(string? filename, Stream content, CancellationToken ct)
    {
        var name = UploadedName.Clean(filename);
        var head = new byte[FileSignature.HeadLength];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        return FileSignature.Identify(head.AsSpan(0, read)) switch
        {
            FileIdentity.Identified identified => await StoreAsync(name, identified, head.AsMemory(0, read), content, ct),
            FileIdentity.Refused refused => Refused(name, refused.Code, refused.Detail),
            var other => throw new InvalidOperationException($"Unknown identity {other}."),
        };
    }

    private async Task<StageResult> StoreAsync(
        string name, FileIdentity.Identified identified, ReadOnlyMemory<byte> head, Stream content, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var key = StorageKeys.Original(id);
        await using var measured = new HashingStream(head, content, options.Value.MaxFileSize);
        Task onDisk;
        try
        {
            onDisk = await store.BeginWriteAsync(key, measured, ct);
        }
        catch (FileTooLargeException)
        {
            return Refused(name, "too_large",
                $"The file is larger than {options.Value.MaxFileSize / (1024 * 1024)} MB. Split it, or scan it at a lower resolution.");
        }
        catch (StorageException) when (measured.BrokenOff is not null)
        {
            ExceptionDispatchInfo.Throw(measured.BrokenOff);
            throw;
        }

        if (await ImageProblemAsync(key, identified.Kind, onDisk, ct) is { } problem)
        {
            await store.DeleteAsync(key, ct);
            return Refused(name, problem.Code, problem.Detail);
        }

        var upload = new StoredUpload(id, name, key, identified.MimeType, identified.Kind, measured.Count, measured.Hash());
        return new StageResult.Staged(upload) { OnDisk = onDisk };
    }

    // The header tells the size before anything decodes the image: a small file can declare more pixels than there is memory.
    private async Task<(string Code, string Detail)?> ImageProblemAsync(string key, FileKind kind, Task onDisk, CancellationToken ct)
    {
        if (kind is FileKind.Pdf or FileKind.Xml)
        {
            return null;
        }

        await onDisk;
        await using var image = await store.OpenAsync(key, ct);
        var frames = ImageHeader.Read(image, kind);
        if (frames.Count == 0)
        {
            return ("damaged_image", "The image's header is damaged. Open it in a viewer, save it again and upload that.");
        }

        return frames.Max(frame => frame.Pixels) > limits.MaxImagePixels
            ? ("too_many_pixels",
                $"The image has more than {limits.MaxImagePixels / 1_000_000} million pixels. Save it smaller, or scan at 300 dpi.")
            : null;
    }

    private static StageResult.Refused Refused(string name, string code, string detail) => new(new UploadError(name, code, detail));
}
