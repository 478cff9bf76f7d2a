using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace DocReview.Domain.Adapters.PdfPig;

/// <summary>Runs the content of a page and keeps its text and the sizes of its pictures, seen or not, as poppler does.</summary>
internal sealed class TextContentProcessor : TextOnlyProcessor<TextPage>
{
    private readonly ParseBudget budget;
    private readonly WordAssembler words;
    private readonly ReplacementText replacement = new();
    private readonly Dictionary<IFont, FontFacts> fonts = [];
    private readonly double width;
    private readonly double height;
    private double largestPicture;

    public TextContentProcessor(
        int pageNumber,
        IResourceStore resourceStore,
        IPdfTokenScanner pdfScanner,
        IPageContentParser pageContentParser,
        ILookupFilterProvider filterProvider,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        in TransformationMatrix initialMatrix,
        ParsingOptions parsingOptions)
        : base(
            pageNumber, resourceStore, pdfScanner, pageContentParser, filterProvider,
            cropBox, userSpaceUnit, rotation, initialMatrix, parsingOptions)
    {
        budget = ((TextParsingOptions)parsingOptions).Budget;
        // PdfPig turns the content by the page's own entry, but not this box.
        var shown = cropBox.GetVisibleBounds(rotation);
        (width, height) = (shown.Width, shown.Height);
        words = new(width, height);
    }

    public override TextPage Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return new(width, height, words.Finish(), Math.Min(1, largestPicture / (width * height)));
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        budget.SpendLetter();
        if (font.IsVertical)
        {
            throw new NotSupportedException("Vertical writing is poppler's.");
        }

        var facts = Facts(font);
        var text = unicode.Length == 1 && unicode[0] == code && !facts.Knows(code) ? "" : unicode;
        var advance = characterBoundingBox.Width * renderingMatrix.A;
        var letter = Letter(text, fontSize, advance, renderingMatrix.F, textMatrix.Multiply(transformationMatrix), facts);
        if (replacement.IsActive)
        {
            replacement.Replace(letter);
        }
        else
        {
            words.Add(letter);
        }
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
        var named = propertyDictionaryName is null
            ? properties
            : ResourceStore.GetMarkedContentPropertiesDictionary(propertyDictionaryName) ?? properties;
        IDataToken<string>? text = null;
        if (name.Data == "Span")
        {
            named?.TryGet(NameToken.ActualText, PdfScanner, out text);
        }

        replacement.Begin(text?.Data);
    }

    public override void EndMarkedContent()
    {
        if (replacement.End() is { } letter)
        {
            words.Add(letter);
        }
    }

    protected override void ProcessOperations(IReadOnlyList<IGraphicsStateOperation> operations)
    {
        foreach (var operation in operations)
        {
            budget.SpendOperation();
            if (ConcernsText(operation))
            {
                operation.Run(this);
            }
        }
    }

    protected override void AddPicture(in TransformationMatrix place)
    {
        var area = double.Hypot(place.A, place.B) * double.Hypot(place.C, place.D);
        largestPicture = area > largestPicture && double.IsFinite(area) ? area : largestPicture;
    }

    private FontFacts Facts(IFont font)
    {
        if (!fonts.TryGetValue(font, out var facts))
        {
            fonts[font] = facts = new(font, PdfScanner);
        }

        return facts;
    }

    private DrawnLetter Letter(string text, double fontSize, double advance, double rise, in TransformationMatrix matrix, FontFacts font)
    {
        var (x, y) = (matrix.E + (matrix.C * rise), height - matrix.F - (matrix.D * rise));
        var size = double.Hypot(matrix.C, matrix.D) * Math.Abs(fontSize) * font.Stretch;
        return DrawnLetter.At(x, y, matrix.A * advance, -matrix.B * advance, text, Turns(matrix, fontSize, font.IsUpsideDown), size, font);
    }

    // As poppler tells them: an em's axes on the page, whose y points down.
    private static int Turns(in TransformationMatrix matrix, double fontSize, bool isUpsideDown)
    {
        var sign = Math.Sign(fontSize);
        var up = isUpsideDown ? -sign : sign;
        return Math.Abs(matrix.A * matrix.D) > Math.Abs(matrix.B * matrix.C)
            ? matrix.A * sign > 0 || -matrix.D * up < 0 ? 0 : 2
            : matrix.C * up > 0 ? 1 : 3;
    }
}
