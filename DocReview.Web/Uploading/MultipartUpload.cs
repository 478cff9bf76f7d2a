using DocReview.Domain.Intake;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace DocReview.Web.Uploading;

/// <summary>What a request that carries files turned out to be.</summary>
internal abstract record MultipartRead
{
    private MultipartRead() { }

    /// <summary>Every file was staged or refused.</summary>
    /// <param name="Files">In the order of the request.</param>
    /// <param name="Fields">The other fields, wherever they stood; the last of a name wins.</param>
    public sealed record Complete(IReadOnlyList<StageResult> Files, IReadOnlyDictionary<string, string> Fields) : MultipartRead
    {
        /// <summary>The sender takes files whose bytes are known already.</summary>
        public bool AcceptsDuplicates => Fields.GetValueOrDefault("accept_duplicates") is "true" or "on" or "1";
    }

    /// <summary>Not a readable multipart body; nothing is kept.</summary>
    public sealed record Malformed(string Detail) : MultipartRead;

    /// <summary>The caller did not admit it; no file was read.</summary>
    public sealed record NotAdmitted : MultipartRead;
}

/// <summary>Reads an upload as it arrives: each file goes straight to storage, none is ever held in memory or buffered whole.</summary>
internal sealed class MultipartUpload(UploadStaging staging, IFileStore store, IOptions<IntakeOptions> options)
{
    private const int MaxFields = 32;
    private const int MaxFieldLength = 4096;

    // A page's file in a few reads; with the reader's own 4 KB it takes a dozen.
    private const int BufferSize = 64 * 1024;

    // Files over the number that an upload takes are refused one by one; past so many, the request as a whole.
    private const int MostRefusedEach = 1000;

    /// <summary>Stages the files of a request.</summary>
    /// <param name="request">Its body must not have been read.</param>
    /// <param name="admit">Asked once, before the first file, with the fields that came before it; null admits everything.</param>
    /// <param name="ct">Cancelling keeps nothing.</param>
    /// <exception cref="StorageException">The store is full or away.</exception>
    /// <exception cref="BadHttpRequestException">The body is larger than allowed, or came too slowly.</exception>
    public async Task<MultipartRead> ReadAsync(
        HttpRequest request, Func<IReadOnlyDictionary<string, string>, Task<bool>>? admit, CancellationToken ct)
    {
        if (Boundary(request) is not { } boundary)
        {
            return new MultipartRead.Malformed("Send the files as multipart/form-data.");
        }

        Allow(request, options.Value.MaxRequestSize);
        var body = new UploadBody(new MultipartReader(boundary, request.Body, BufferSize), admit);
        var complete = false;
        try
        {
            var read = await ReadAsync(body, ct);
            complete = read is MultipartRead.Complete;
            return read;
        }
        catch (Exception error) when (error is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return new MultipartRead.Malformed("The upload broke off or is not valid multipart/form-data. Send it again.");
        }
        finally
        {
            if (!complete)
            {
                await DropAsync(body.Files);
            }
        }
    }

    private async Task<MultipartRead> ReadAsync(UploadBody body, CancellationToken ct)
    {
        while (await body.Reader.ReadNextSectionAsync(ct) is { } section)
        {
            var disposition = section.GetContentDispositionHeader();
            if (disposition?.IsFileDisposition() == true)
            {
                if (!await body.AdmitAsync())
                {
                    return new MultipartRead.NotAdmitted();
                }

                if (body.Files.Count >= options.Value.MaxFiles + MostRefusedEach)
                {
                    throw new BadHttpRequestException("The upload has far too many files.", StatusCodes.Status413PayloadTooLarge);
                }

                body.Files.Add(await StageAsync(FileName(disposition), section, body.Files.Count, ct));
            }
            else if (disposition?.IsFormDisposition() == true && !await AddFieldAsync(body.Fields, disposition, section, ct))
            {
                return new MultipartRead.Malformed("A field of the upload is too long, or there are too many.");
            }
        }

        return await body.AdmitAsync()
            ? new MultipartRead.Complete(body.Files, body.Fields)
            : new MultipartRead.NotAdmitted();
    }

    private async Task<StageResult> StageAsync(string name, MultipartSection section, int before, CancellationToken ct) =>
        before < options.Value.MaxFiles
            ? await staging.StageAsync(name, section.Body, ct)
            : new StageResult.Refused(new UploadError(
                UploadedName.Clean(name), "too_many_files",
                $"An upload takes {options.Value.MaxFiles} files. Send this one in the next."));

    private static async Task<bool> AddFieldAsync(
        Dictionary<string, string> fields, ContentDispositionHeaderValue disposition, MultipartSection section, CancellationToken ct)
    {
        var value = new char[MaxFieldLength + 1];
        using var text = new StreamReader(section.Body, leaveOpen: true);
        var length = await text.ReadBlockAsync(value, ct);
        fields[HeaderUtilities.RemoveQuotes(disposition.Name).ToString()] = new string(value, 0, Math.Min(length, MaxFieldLength));
        return length <= MaxFieldLength && fields.Count <= MaxFields;
    }

    // What was staged before the break-off belongs to nobody; the request's own token may be cancelled by now.
    private async Task DropAsync(List<StageResult> files)
    {
        foreach (var staged in files.OfType<StageResult.Staged>())
        {
            await staged.OnDisk.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await store.DeleteAsync(staged.Upload.StorageKey, CancellationToken.None);
        }
    }

    // Browsers escape quotes and line breaks of names this way (HTML, multipart/form-data encoding algorithm).
    private static string FileName(ContentDispositionHeaderValue disposition) =>
        (disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName))
        .ToString().Replace("%22", "\"").Replace("%0D", "").Replace("%0A", " ");

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 and <= 70 } boundary
            ? boundary.ToString() : null;

    private static void Allow(HttpRequest request, long bytes)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = bytes;
        }
    }

    private sealed class UploadBody(MultipartReader reader, Func<IReadOnlyDictionary<string, string>, Task<bool>>? admit)
    {
        private bool _admitted = admit is null;

        public MultipartReader Reader { get; } = reader;

        public List<StageResult> Files { get; } = [];

        public Dictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);

        public async Task<bool> AdmitAsync() => _admitted = _admitted || await admit!(Fields);
    }
}
