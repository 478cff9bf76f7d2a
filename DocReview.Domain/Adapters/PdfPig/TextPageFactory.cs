using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>Makes <see cref="TextPage"/>s for PdfPig, which constructs it by this very constructor.</summary>
internal sealed class TextPageFactory(
    IPdfTokenScanner pdfScanner,
    IResourceStore resourceStore,
    ILookupFilterProvider filterProvider,
    IPageContentParser pageContentParser,
    ParsingOptions parsingOptions)
    : BasePageFactory<TextPage>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    // How much of a point boxes may be out by.
    private const double Tolerance = 0.01;

    protected override TextPage ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations)
    {
        if (!IsAlikeForAllReaders(mediaBox.Bounds, cropBox.Bounds, userSpaceUnit) || DrawnAnnotations.Any(dictionary, PdfScanner))
        {
            throw new NotSupportedException("Readers differ on this page.");
        }

        var processor = new TextContentProcessor(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider,
            cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        return processor.Process(pageNumber, operations);
    }

    // Units other than points, and crop boxes that reach out of the page or have no extent.
    private static bool IsAlikeForAllReaders(PdfRectangle media, PdfRectangle crop, UserSpaceUnit unit) =>
        unit.PointMultiples == 1
        && crop.Width > 0 && crop.Height > 0 && double.IsFinite(crop.Width) && double.IsFinite(crop.Height)
        && crop.Left >= media.Left - Tolerance && crop.Bottom >= media.Bottom - Tolerance
        && crop.Right <= media.Right + Tolerance && crop.Top <= media.Top + Tolerance;
}

/// <summary>What one pass over a page gives.</summary>
/// <param name="Width">In points, as it is shown.</param>
/// <param name="Height">In points, as it is shown.</param>
/// <param name="Words">As they were drawn.</param>
/// <param name="PictureCover">The part of the page that its largest picture covers, 0 to 1.</param>
internal sealed record TextPage(double Width, double Height, List<DrawnWord> Words, double PictureCover);
