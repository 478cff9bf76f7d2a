using DocReview.Domain.Adapters.Onnx;
using DocReview.Domain.Extraction.Pages.Images;
using DocReview.Domain.Extraction.Pages.Recognition;

namespace DocReview.Domain.Adapters.Confined;

/// <summary>Images of pages to words, by networks.</summary>
internal sealed class RecognitionRequests : IConfinedRequests
{
    // The readers make images of at most 4,200 pixels a side.
    private const int MostSide = 20_000;

    private readonly TextRecognizer _print = new(new OnnxNetworks(Console.Error));

    public bool WarmUp(int runs) => _print.IsAvailable;

    public PayloadWriter? Answer(Frame request, CancellationToken ct)
    {
        var reader = new PayloadReader(request.Payload.Span);
        var image = Image(ref reader);
        return request.Kind switch
        {
            FrameKind.Recognize => new PayloadWriter().Page(_print.Read(image, reader.Number(1, int.MaxValue), ct)),
            FrameKind.RecognizeAgain => new PayloadWriter().Page(_print.ReadSecondPass(image, reader.Page(), ct)),
            _ => throw new MalformedFrameException($"{request.Kind} is not for this process."),
        };
    }

    private static GrayImage Image(ref PayloadReader reader)
    {
        var (width, height) = (reader.Number(1, MostSide), reader.Number(1, MostSide));
        var pixels = reader.Bytes(width * height).ToArray();
        return pixels.Length == width * height
            ? new(width, height, pixels)
            : throw new MalformedFrameException("An image short of pixels.");
    }
}
